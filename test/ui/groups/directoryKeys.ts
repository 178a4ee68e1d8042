import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { markdownLink } from '../../../src/core/markdown/markdownText';
import { bestLink } from '../../../src/core/registry/links';
import { type Entry, hasEnded } from '../../../src/core/registry/registry';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
const day = new Date().toISOString().slice(0, 10);

export function directoryKeys(setup: Setup, language: Language): void {
	const say = (en: string, de: string): string => (language === 'de' ? de : en);

	describe(`directory by keyboard (${language})`, () => {
		useFreshDesk(setup);
		const consortia = registry.groups.get('consortia')?.name[language] ?? '';
		const running = registry.entriesOf('consortia').filter((entry) => !hasEnded(entry, day));
		const [first, second] = running.slice(0, 2).map((entry) => entry.short[language]);
		const linkOf = (entry: Entry | undefined): string =>
			entry ? markdownLink(entry.name[language], bestLink(entry, language)?.url) : '';

		const copied = (text: string): Promise<string> =>
			until(
				() => setup.session.page.evaluate(() => navigator.clipboard.readText()),
				(now) => now === text,
				`${JSON.stringify(text)} on the clipboard`,
			);
		/** Clicks rows with Ctrl, so that they alone are selected. */
		const select = async (...labels: readonly (string | undefined)[]): Promise<void> => {
			const tree = setup.workbench.tree();
			// Escape first closes an open box, which returns the focus.
			await until(
				async () => {
					await setup.session.page.keyboard.press('Escape');
					return (await tree.rows()).some(({ selected }) => selected);
				},
				(selected) => !selected,
				'no row to be selected',
			);
			for (const label of labels) {
				await tree.toggle(label ?? '');
			}
			await tree.rows((all) => all.filter(({ selected }) => selected).length === labels.length);
		};

		it('copies the selected rows with the key for copying', async () => {
			const { workbench, session } = setup;
			const tree = await workbench.openView('MII');
			await tree.expand(consortia);
			await select(first, second);
			await session.page.keyboard.press('ControlOrMeta+C');
			await copied(running.slice(0, 2).map(linkOf).join('\n'));
			await session.page.keyboard.press('Escape');
			await select(consortia);
			await session.page.keyboard.press('ControlOrMeta+C');
			await copied(running.map((entry) => `- ${linkOf(entry)}`).join('\n'));
		});

		it('copies the row with the focus, selected or not, and leaves the selection as it is', async () => {
			const { workbench, session } = setup;
			const tree = workbench.tree();
			await select(first);
			await session.page.keyboard.press('ArrowDown');
			await session.page.keyboard.press('ControlOrMeta+C');
			await copied(linkOf(running[1]));
			await workbench.statusBarItem(say('Copied: ', 'Kopiert: ') + linkOf(running[1]).slice(0, 40)).waitFor();
			await session.screenshot(`directory-copied-${language}`);
			const selected = (await tree.rows()).filter((row) => row.selected);
			expect(selected.map(({ label }) => label)).to.deep.equal([first]);
			await session.page.keyboard.press('ArrowUp');
			await session.page.keyboard.press('ControlOrMeta+C');
			await copied(linkOf(running[0]));
		});

		it('opens with Enter the page of the entry with the focus, and shows what is in a group', async () => {
			const { workbench, session } = setup;
			const tree = workbench.tree();
			const before = session.openedPages.length;
			await select(first);
			await session.page.keyboard.press('ArrowDown');
			await session.page.keyboard.press('Enter');
			await workbench.confirm('Open');
			const page = running[1] && bestLink(running[1], language)?.url;
			await until(
				async () => session.openedPages,
				(pages) => pages.length > before,
				'a page',
			);
			expect(session.openedPages.slice(before)).to.deep.equal([page]);
			const row = (await tree.rows()).find(({ label }) => label === second);
			expect(row?.expanded).to.equal(false);

			await session.page.keyboard.press('ArrowUp');
			await session.page.keyboard.press('ArrowUp');
			await session.page.keyboard.press('Enter');
			const isExpanded = (expanded: boolean) => (all: Awaited<ReturnType<typeof tree.rows>>) =>
				all.find(({ label }) => label === consortia)?.expanded === expanded;
			await tree.rows(isExpanded(false));
			await session.page.keyboard.press('Enter');
			await tree.rows(isExpanded(true));
			expect(session.openedPages).to.have.length(before + 1);
		});

		it('opens the menu of the row with the focus', async () => {
			const { session, workbench } = setup;
			await select(first);
			await session.page.keyboard.press('ArrowDown');
			await session.page.keyboard.press('Shift+F10');
			const items = session.page.locator('.monaco-menu .action-menu-item .action-label');
			await items.first().waitFor();
			await session.screenshot(`directory-menu-${language}`);
			await workbench.tree().chooseMenu(say('Copy Link', 'Link kopieren'));
			await copied((running[1] && bestLink(running[1], language)?.url) ?? '');
		});

		it('searches the whole directory with the key for finding in a tree', async () => {
			const { workbench, session } = setup;
			await select(first);
			await session.page.keyboard.press('Control+Alt+F');
			await workbench.type('prozedur');
			await until(
				() => workbench.pickItems(),
				(items) => items.some(({ description }) => description.includes('kerndatensatz.prozedur')),
				'an entry of a collapsed group',
			);
			await session.page.keyboard.press('Escape');
		});

		it('leaves its keys to the box of the search in the tree', async () => {
			const { session } = setup;
			await select(first);
			await session.page.keyboard.press('F3');
			const box = session.page.locator('.part.sidebar .monaco-tree-type-filter input');
			await box.fill('kept');
			await box.press('ControlOrMeta+A');
			await box.press('ControlOrMeta+C');
			await copied('kept');
			await box.press('Enter');
			await box.press('Escape');
		});

		it('proposes the selected row to a command out of the palette', async () => {
			const { workbench, session } = setup;
			await select(second);
			const copy = say('MII: Copy Markdown Link of an Entry…', 'MII: Markdown-Link eines Eintrags kopieren …');
			// The helper is not used here: it presses Escape first, which undoes the selection.
			await session.page.keyboard.press('F1');
			await workbench.type(`>${copy}`);
			await workbench.pick(copy);
			await workbench.quickInput.getByText(say('Selected in the directory', 'Im Verzeichnis ausgewählt')).waitFor();
			await session.screenshot(`directory-proposed-${language}`);
			await session.page.keyboard.press('Enter');
			await copied(linkOf(running[1]));
		});

		it('finds within a group', async () => {
			const { workbench, session } = setup;
			const tree = workbench.tree();
			await tree.contextMenu(consortia);
			await tree.chooseMenu(say('Find in This Group…', 'In dieser Gruppe suchen …'));
			const items = await workbench.pickItems();
			expect(items.map(({ label }) => label)).to.have.members(running.map((entry) => entry.short[language]));
			await session.screenshot(`directory-find-in-group-${language}`);
			await session.page.keyboard.press('Escape');
		});
	});
}
