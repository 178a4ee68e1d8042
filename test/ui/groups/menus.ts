import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/language';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

export const MENUS_FILES = {
	'menus/README.md': '# Modul\n\nHiGHmed\n\n',
	'menus/docs/guide.md': '# Guide\n\nDie Medizininformatik Initiative.\n',
	'menus/package.json': '{ "name": "modul", "repository": "https://github.com/medizininformatik-initiative/modul" }\n',
};

export function menus(setup: Setup, language: Language): void {
	const say = (english: string, german: string): string => (language === 'de' ? german : english);

	describe(`menus (${language})`, () => {
		useFreshDesk(setup);

		it('have one entry in an editor, with what one does there', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('menus/README.md');
			await workbench.tree().locator.waitFor();
			const titles = await until(
				async () => {
					await workbench.page.keyboard.press('Escape');
					await workbench.editor.locator.locator('.view-line').first().click({ button: 'right' });
					return menuTitles();
				},
				(all) => all.includes('MII'),
				'the submenu',
			);
			assert(!titles.some((title) => /Insert|einfügen|Reveal|Verzeichnis/.test(title)), titles.join(', '));
			await submenu('MII');
			assert.deepEqual(await lastMenu(), [
				say('Insert README Section…', 'README-Abschnitt einfügen …'),
				say('Insert Link to an Entry…', 'Link zu einem Eintrag einfügen …'),
				say('Update Living Sections', 'Lebende Abschnitte aktualisieren'),
				say('Reveal Entry in Directory', 'Eintrag im Verzeichnis anzeigen'),
				say('Request GitHub Access', 'GitHub-Zugang anfragen'),
			]);
			await session.screenshot(`menu-editor.${language}`);
			await workbench.page.keyboard.press('Escape');
			await workbench.page.keyboard.press('Escape');
		});

		it('have one entry in the Explorer, for files and for folders', async () => {
			const { workbench, session } = setup;
			await openFolder();
			await rightClick('README.md');
			await submenu('MII');
			assert.deepEqual(await lastMenu(), [
				say('Insert README Section…', 'README-Abschnitt einfügen …'),
				say('Update Living Sections', 'Lebende Abschnitte aktualisieren'),
				say('Check', 'Prüfen'),
			]);
			await session.screenshot(`menu-explorer.${language}`);
			await closeMenus();
			await rightClick('docs');
			await submenu('MII');
			assert.deepEqual(await lastMenu(), [
				say('Update Living Sections…', 'Lebende Abschnitte aktualisieren …'),
				say('Check', 'Prüfen'),
			]);
			await choose(say('Check', 'Prüfen'));
			// Only files in the folder were checked.
			await workbench.notification(/(?:Files checked|Geprüfte Dateien): 1\./);
		});

		it('insert a section where it belongs into a file that was not open', async () => {
			const { workbench } = setup;
			await openFolder();
			await workbench.page.locator('.explorer-folders-view').getByRole('treeitem', { name: 'docs' }).first().click();
			await rightClick('guide.md');
			await submenu('MII');
			await choose(say('Insert README Section…', 'README-Abschnitt einfügen …'));
			await workbench.type('licence');
			await workbench.quickInput
				.getByRole('option', { name: /licence|lizenz/i })
				.first()
				.waitFor();
			await workbench.page.keyboard.press('Enter');
			await workbench.savedText('menus/docs/guide.md', (text) =>
				/^# Guide\n\nDie [^\n]+\n\n## (?:Lizenz|Licence) /.test(text),
			);
		});

		const menus = () => setup.workbench.page.locator('.monaco-menu');
		const menuTitles = async (): Promise<readonly string[]> => {
			await menus().first().waitFor();
			return (await menus().first().locator('.action-label').allTextContents()).filter(Boolean);
		};
		const lastMenu = async (): Promise<readonly string[]> =>
			(await menus().last().locator('.action-label').allTextContents()).filter(Boolean);
		const submenu = async (title: string): Promise<void> => {
			await until(
				async () => {
					await menus().first().getByRole('menuitem', { name: title, exact: true }).hover();
					return menus().count();
				},
				(count) => count > 1,
				`the submenu ${title}`,
			);
		};
		const choose = async (title: string): Promise<void> => {
			// A fresh menu ignores the mouse for a tenth of a second.
			await until(
				async () => {
					const item = menus().last().getByRole('menuitem', { name: title });
					await item.click({ timeout: 1_000 }).catch(() => undefined);
					return menus().count();
				},
				(count) => count === 0,
				`the menu to close after ${title}`,
			);
		};
		const closeMenus = async (): Promise<void> => {
			await until(
				async () => {
					await setup.workbench.page.keyboard.press('Escape');
					return menus().count();
				},
				(count) => count === 0,
				'the menus to close',
			);
		};
		const openFolder = async (): Promise<void> => {
			await (await setup.workbench.openView('Explorer')).expand('menus');
		};
		const rightClick = async (name: string): Promise<void> => {
			const row = setup.workbench.page.locator('.explorer-folders-view').getByRole('treeitem', { name });
			await row.first().click({ button: 'right' });
			await menus().first().waitFor();
		};
	});
}
