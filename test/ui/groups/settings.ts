import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/language';
import { manifest, texts } from '../../support/manifest';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

export function settings(setup: Setup, language: Language): void {
	const at = language === 'de' ? 1 : 0;

	describe(`settings (${language})`, () => {
		useFreshDesk(setup);

		it('stand in groups, the language first', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand('Preferences: Open Settings (UI)');
			await session.page.locator('.settings-editor .suggest-input-container').first().click();
			await session.page.keyboard.type('@ext:mii-contributors.mii-contributor');
			const rows = session.page.locator('.settings-toc-container [role="treeitem"]');
			// This window is remote, so that the settings of a machine stand in a tab of their own.
			const here = manifest().contributes.configuration.filter(({ properties }) =>
				Object.values(properties).some(({ scope }) => scope !== 'machine'),
			);
			const groups = here.map(({ title }) => texts(title)[at]);
			await until(
				async () => {
					const found = await rows.allTextContents();
					// The found setting may be folded.
					if (found.length > 0 && found.length < groups.length) {
						await rows.last().click();
						await rows.last().press('ArrowRight');
					}
					return found;
				},
				(all) => groups.every((group) => all.some((row) => row.startsWith(group))),
				'the groups of settings',
			);
			const shown = await rows.allTextContents();
			assert.deepEqual(
				shown.flatMap((row) => groups.find((group) => row.startsWith(group)) ?? []),
				groups,
			);
			await session.page.locator('.setting-item-label', { hasText: 'Language' }).first().waitFor();
			await session.screenshot(`settings.${language}`);
		});
	});
}
