import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const empty = (id: string, language: Language): string =>
	`<!-- mii:begin ${id} lang=${language} -->\n<!-- mii:end ${id} -->`;

export const ANSWERS_FILES = {
	'answers/README.de.md': `# Titel\n\n${empty('contact', 'de')}\n\n${empty('licence', 'de')}\n`,
	'answers/README.en.md': `# Title\n\n${empty('contact', 'en')}\n\n${empty('licence', 'en')}\n`,
};

export function answers(setup: Setup, language: Language): void {
	const german = language === 'de';
	const file = `answers/README.${language}.md`;
	const open = german ? /^(?:1 offene Antwort|\d+ offene Antworten)$/ : /^\d+ open answers?$/;

	/** The numbers of open answers above the sections. */
	async function counts(expected: readonly number[]): Promise<void> {
		const lenses = await setup.workbench.editor.lenses();
		await until(
			async () =>
				(await lenses.locator('a').allTextContents()).filter((text) => open.test(text)).map(Number.parseFloat),
			(found) => found.join() === expected.join(),
			`the numbers of open answers (${expected.join(', ')})`,
		);
	}

	describe(`answers (${language})`, () => {
		useFreshDesk(setup);

		it('are asked for by a lens, and written one after the other', async () => {
			const { workbench, session } = setup;
			await workbench.openFile(file);
			await workbench.runCommand(german ? 'MII: Lebende Abschnitte aktualisieren' : 'MII: Update Living Sections');
			await counts([3, 3]);
			await session.screenshot(`answers-open-${language}`);
			await (await workbench.editor.lenses()).locator('a', { hasText: open }).first().click();
			await session.page.locator('.snippet-placeholder').first().waitFor();
			await workbench.editor.type('Erika Mustermann, Klinik Musterstadt');
			await session.screenshot(`answers-first-${language}`);
			await session.page.keyboard.press('Tab');
			await workbench.editor.type('Max Muster');
			await workbench.editor.hasText('Max Muster');
			await counts([1, 3]);
			await session.screenshot(`answers-written-${language}`);
		});

		it('are typed over their hints', async () => {
			const { workbench, session } = setup;
			const hint = german ? '[Jahr und Name (Person oder Einrichtung)]' : '[year and name (person or institution)]';
			const label = german ? '- **Urheberrecht:** © ' : '- **Copyright:** © ';
			const text = await workbench.savedText(file);
			const line = text.split('\n').findIndex((one) => one.startsWith(`${label}${hint}`));
			expect(line).to.be.greaterThan(0);
			await workbench.editor.toLine(line + 1, label.length + 1);
			await session.page.keyboard.press('Shift+End');
			await workbench.editor.type('2026 Erika Mustermann');
			await counts([1, 2]);
			await session.screenshot(`answers-typed-${language}`);
		});

		it('are kept in the marker by an update', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand(german ? 'MII: Lebende Abschnitte aktualisieren' : 'MII: Update Living Sections');
			await workbench.editor.hasText('copyright="2026 Erika Mustermann"');
			const text = await workbench.savedText(file);
			expect(text).to.include(' lead="Erika Mustermann, Klinik Musterstadt" technical-lead="Max Muster" -->');
			await counts([1, 2]);
			await session.screenshot(`answers-kept-${language}`);
		});
	});
}
