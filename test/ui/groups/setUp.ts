import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const PATHS = ['.github/workflows/mii.yml', '.vscode/extensions.json', '.mii/config.yaml', '.pre-commit-config.yaml'];

/** @param folder the one to choose, in a window of several. */
export function setUp(setup: Setup, language: Language, folder = ''): void {
	const say = (en: string, de: string): string => (language === 'de' ? de : en);

	describe(`the setup of a repository (${language})`, () => {
		useFreshDesk(setup);

		it('asks what to add, shows it, writes it, and is undone in one step', async () => {
			const { workbench, session } = setup;
			const { page } = session;
			const there = (): readonly string[] =>
				PATHS.filter((file) => existsSync(path.join(session.workspace, folder, file)));
			await workbench.runCommand(say('MII: Set Up This Repository', 'MII: Dieses Repository einrichten'));
			if (folder !== '') {
				await workbench.pick(folder);
			}
			await workbench.quickInput.getByText(say('Recommend the extension', 'Erweiterung empfehlen')).waitFor();
			await workbench.quickInput.getByText(PATHS[0] ?? '').waitFor();
			await session.screenshot(`set-up-parts-${language}`);
			await page.keyboard.press('Enter');

			await workbench.quickInput.getByText(say('Write These Files', 'Diese Dateien schreiben')).waitFor();
			const preview = page.locator('.editor-group-container.active .monaco-editor', { hasText: 'check.yml@v' });
			await preview.first().waitFor();
			expect(there()).to.deep.equal([]);
			await session.screenshot(`set-up-changes-${language}`);
			await page.keyboard.press('Enter');

			await workbench.notification(say('Files written: 5', 'Geschriebene Dateien: 5'));
			expect(there()).to.deep.equal(PATHS);
			await session.screenshot(`set-up-written-${language}`);

			// The editor with the first file has the focus.
			await workbench.editor.ready();
			await page.keyboard.press('Control+Z');
			await until(there, (files) => files.length === 0, 'the files to be gone');
		});
	});
}
