import assert from 'node:assert/strict';
import { until } from '../support/until';
import { inLanguages } from './support/languages';
import { useWorkbench } from './support/setup';

const MODULE = {
	'README.md': '# Modul\n\nHiGHmed\n\n',
	'docs/guide.md': '# Guide\n\nDie Medizininformatik Initiative.\n',
	'package.json': '{ "name": "modul", "repository": "https://github.com/medizininformatik-initiative/modul" }\n',
};

for (const language of inLanguages('de')) {
	const say = (english: string, german: string): string => (language === 'de' ? german : english);

	describe(`menus (${language})`, () => {
		const setup = useWorkbench({ language, files: MODULE, theme: language === 'de' ? 'light' : 'dark' });

		it('have one entry in an editor, with what one does there', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('README.md');
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
			await openExplorer();
			await rightClick('README.md');
			await submenu('MII');
			assert.deepEqual(await lastMenu(), [
				say('Insert README Section…', 'README-Abschnitt einfügen …'),
				say('Update Living Sections', 'Lebende Abschnitte aktualisieren'),
				say('Check Markdown', 'Markdown prüfen'),
			]);
			await session.screenshot(`menu-explorer.${language}`);
			await closeMenus();
			await rightClick('docs');
			await submenu('MII');
			assert.deepEqual(await lastMenu(), [
				say('Update Living Sections…', 'Lebende Abschnitte aktualisieren …'),
				say('Check Markdown', 'Markdown prüfen'),
			]);
			await choose(say('Check Markdown', 'Markdown prüfen'));
			// Only files in the folder were checked.
			await workbench.notification(/(?:Files checked|Geprüfte Dateien): 1\./);
		});

		it('insert a section where it belongs into a file that was not open', async () => {
			const { workbench } = setup;
			await openExplorer();
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
			await until(
				() => workbench.savedText('docs/guide.md'),
				(text) => /^# Guide\n\nDie [^\n]+\n\n## (?:Lizenz|Licence) /.test(text),
				'the section at the end',
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
		const openExplorer = async (): Promise<void> => {
			await setup.workbench.page.keyboard.press('Control+Shift+E');
			await setup.workbench.page.locator('.explorer-folders-view').waitFor();
		};
		const rightClick = async (name: string): Promise<void> => {
			const row = setup.workbench.page.locator('.explorer-folders-view').getByRole('treeitem', { name });
			await row.first().click({ button: 'right' });
			await menus().first().waitFor();
		};
	});
}

describe('menus of a repository that is not of the initiative', () => {
	const setup = useWorkbench({
		files: { 'README.md': '# Shop\n\nSells things.\n', 'package.json': '{ "name": "shop" }\n' },
		settings: { 'mii.checks.initiative': 'auto' },
	});

	it('have nothing of this extension', async () => {
		const { workbench } = setup;
		// With the view open the extension is at work.
		const tree = await workbench.openView('MII');
		await tree.rows();
		await workbench.openFile('README.md');
		await workbench.editor.locator.locator('.view-line').first().click({ button: 'right' });
		const items = workbench.page.locator('.monaco-menu .action-label');
		await items.filter({ hasText: 'Copy' }).first().waitFor();
		const titles = await items.allTextContents();
		assert(titles.length > 3);
		assert(!titles.some((title) => /MII|README|Directory/.test(title)), titles.join(', '));
	});
});
