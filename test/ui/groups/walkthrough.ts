import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/language';
import { manifest, texts } from '../../support/manifest';
import { readText } from '../../support/project';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const steps = manifest().contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

export const WALKTHROUGH_FILES = { 'walkthrough/README.md': '# A workspace for the tests\n' };

export function walkthrough(setup: Setup, language: Language): void {
	const at = language === 'de' ? 1 : 0;
	const say = (english: string, german: string): string => (language === 'de' ? german : english);

	describe(`walkthrough (${language})`, () => {
		// In a narrow editor VS Code leaves the pictures out.
		useFreshDesk(setup, { width: 1600, height: 900 });

		const step = (id: string) => setup.session.page.locator(`.getting-started-step[data-step-id$="#${id}"]`);
		const isDone = async (id: string): Promise<boolean> =>
			(await step(id).getByRole('checkbox').getAttribute('aria-checked')) === 'true';
		/** The pictures on the page; each is in a web view of its own. */
		const pictures = async (): Promise<readonly (string | undefined)[]> => {
			const labels = setup.session.page.frames().map((frame) =>
				frame
					.locator('svg[role="img"]:visible')
					.evaluateAll((found) => found.map((svg) => svg.getAttribute('aria-label') ?? undefined))
					.catch(() => []),
			);
			return (await Promise.all(labels)).flat();
		};
		const open = async (): Promise<void> => {
			await setup.workbench.runCommand(say('MII: Open Walkthrough', 'MII: Erste Schritte öffnen'));
			await step('browse').waitFor();
		};

		it('opens from the palette and shows each step with its picture', async () => {
			const { session } = setup;
			await open();
			for (const { id, title, media } of steps) {
				assert.equal(await step(id).locator('.step-title').textContent(), texts(title)[at]);
				if ((await step(id).getAttribute('aria-expanded')) !== 'true') {
					await step(id).locator('.step-title').click();
				}
				const label = /aria-label="([^"]+)"/.exec(readText(texts(media.svg ?? '')[at]))?.[1];
				await until(pictures, (labels) => labels.includes(label), `the picture of ${id}`);
				await session.screenshot(`walkthrough-${id}.${language}`);
			}
		});

		it('ticks what happened, and nothing else', async () => {
			const { workbench, session } = setup;
			// The section was begun and cancelled, so nothing was written.
			await workbench.openFile('walkthrough/README.md');
			await workbench.runCommand(say('MII: Insert README Section', 'MII: README-Abschnitt einfügen'));
			await workbench.quickInput.getByRole('option').first().waitFor();
			await workbench.page.keyboard.press('Escape');
			await workbench.quickInput.waitFor({ state: 'hidden' });
			await open();
			assert(!(await isDone('write')));
			await workbench.openFile('walkthrough/README.md');
			await workbench.runCommand(say('MII: Insert README Section', 'MII: README-Abschnitt einfügen'));
			await workbench.type('licence');
			await workbench.quickInput
				.getByRole('option', { name: /licence|lizenz/i })
				.first()
				.waitFor();
			await workbench.page.keyboard.press('Enter');
			await workbench.quickInput.waitFor({ state: 'hidden' });
			await workbench.editor.hasText(say('## Licence', '## Lizenz'));
			await open();
			await until(
				() => isDone('write'),
				(done) => done,
				'the step of writing to be ticked',
			);
			assert(!(await isDone('access')));
			await session.screenshot(`walkthrough-done.${language}`);
		});
	});
}
