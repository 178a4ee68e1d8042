import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { bestLink } from '../../../src/core/registry/links';
import { hasEnded } from '../../../src/core/registry/registry';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { violations } from '../support/axe';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
const day = new Date().toISOString().slice(0, 10);

/** The rows of a group as the registry has them: what runs first, then what has ended, then the groups in it. */
function rowsOf(group: string, language: Language): string[] {
	const entries = registry.entriesOf(group);
	const sorted = [
		...entries.filter((entry) => !hasEnded(entry, day)),
		...entries.filter((entry) => hasEnded(entry, day)),
	];
	return [
		...sorted.map((entry) => entry.short[language]),
		...registry.groupsOf(group).map((child) => child.name[language]),
	];
}

export function directory(setup: Setup, language: Language): void {
	describe(`directory (${language})`, () => {
		// VS Code draws only the rows in sight: a group with a dozen entries, below all others, has to fit in.
		useFreshDesk(setup, { width: 1280, height: 1200 });

		it('shows nothing unasked', async () => {
			expect(await setup.workbench.notifications()).to.deep.equal([]);
		});

		it('opens by its icon and shows the groups in their order, with their counts', async () => {
			const tree = await setup.workbench.openView('MII');
			const rows = await tree.rows((all) => all.length === registry.groupsOf().length);
			expect(rows.map((row) => [row.label, row.description])).to.deep.equal(
				registry.groupsOf().map((group) => [group.name[language], String(registry.countOf(group.id))]),
			);
			await setup.session.screenshot(`directory-${language}`);
		});

		it('shows the entries of the page in their order', async () => {
			const tree = setup.workbench.tree();
			for (const group of ['consortia', 'projects', 'working-groups', 'taskforces']) {
				const name = registry.groups.get(group)?.name[language] ?? '';
				await tree.expand(name);
				const expected = rowsOf(group, language);
				const rows = await tree.rows((all) => {
					const start = all.findIndex((row) => row.label === name && row.level === 1);
					return all.slice(start + 1, start + 1 + expected.length).every((row) => row.level === 2);
				});
				const start = rows.findIndex((row) => row.label === name && row.level === 1);
				expect(rows.slice(start + 1, start + 1 + expected.length).map((row) => row.label)).to.deep.equal(expected);
				await setup.session.screenshot(`directory-${group}-${language}`);
				await tree.collapse(name);
			}
		});

		it('says on every row what it is, for screen readers', async () => {
			const tree = setup.workbench.tree();
			const name = registry.groups.get('consortia')?.name[language] ?? '';
			await tree.expand(name);
			const highmed = registry.entries.get('highmed');
			const rows = await tree.rows((all) => all.some((row) => row.label === highmed?.short[language]));
			const row = rows.find(({ label }) => label === highmed?.short[language]);
			expect(row?.ariaLabel).to.include(highmed?.name[language]);
			for (const { ariaLabel, label, description, level } of rows) {
				const seen = level === 1 ? `${label}, ${description} ` : `${label} ${description}`.trim();
				expect(ariaLabel.startsWith(seen), ariaLabel).to.equal(true);
			}
			expect(rows.find((each) => each.label === name)?.ariaLabel).to.equal(
				`${name}, ${registry.countOf('consortia')} ${language === 'de' ? 'Einträge' : 'entries'}`,
			);
		});

		it('passes the accessibility rules of WCAG 2.1 A and AA', async () => {
			expect(await violations(setup.session.page)).to.deep.equal([]);
		});

		it('offers on a group its section, its list and its place in the data of the directory', async () => {
			const tree = setup.workbench.tree();
			const group = registry.groups.get('consortia');
			const name = group?.name[language] ?? '';
			const [find, copy, show] =
				language === 'de'
					? ['In dieser Gruppe suchen …', 'Als Markdown-Liste kopieren', 'In den Daten des Verzeichnisses anzeigen']
					: ['Find in This Group…', 'Copy as Markdown List', 'Show in Directory Data'];
			const menu = await tree.contextMenu(name);
			expect(menu).to.include.members([
				...(language === 'de'
					? ['Als README-Abschnitt einfügen', 'Als lebenden Abschnitt einfügen']
					: ['Insert as README Section', 'Insert as Living Section']),
				find,
				copy,
				show,
			]);
			await tree.chooseMenu(copy);
			const expected = registry
				.entriesOf('consortia')
				.map((entry) => `- [${entry.name[language]}](${bestLink(entry, language)?.url})`);
			await until(
				() => setup.session.page.evaluate(() => navigator.clipboard.readText()),
				(text) => text === expected.join('\n'),
				'the list on the clipboard',
			);
			await tree.contextMenu(name);
			await tree.chooseMenu(show);
			await setup.session.page.locator('.tab.active', { hasText: 'mii.yaml' }).waitFor();
		});

		it('names its kind no second time, and speaks of the name where no link is known', async () => {
			const tree = setup.workbench.tree();
			const hubs = registry.groups.get('hubs')?.name[language] ?? '';
			const hub = registry.entriesOf('hubs').find(({ longName }) => !longName);
			await tree.expand(hubs);
			const rows = await tree.rows((all) => all.some(({ label }) => label === hub?.short[language]));
			expect(rows.find(({ label }) => label === hub?.short[language])?.description).to.equal('');
			await tree.collapse(hubs);
			const group = registry.groups.get('taskforces')?.name[language] ?? '';
			const entry = registry.entriesOf('taskforces').find(({ links }) => links.length === 0);
			await tree.expand(group);
			const menu = await tree.contextMenu(entry?.short[language] ?? '');
			const name = language === 'de' ? ['Namen einfügen', 'Namen kopieren'] : ['Insert Name', 'Copy Name'];
			expect(menu).to.include.members(name);
			expect(menu).not.to.include(language === 'de' ? 'Link einfügen' : 'Insert Link');
			await setup.session.screenshot(`directory-no-link-${language}`);
			await setup.session.page.keyboard.press('Escape');
			await tree.collapse(group);
		});

		it('says what to do where the search finds nothing', async () => {
			const { session, workbench } = setup;
			await workbench.tree().titleAction(language === 'de' ? 'Im Verzeichnis suchen' : 'Find in Directory');
			await session.page.locator('.quick-input-widget input[type=text]').fill('qqzzxxqq');
			const row = session.page.locator('.quick-input-list .monaco-list-row', {
				hasText: language === 'de' ? 'Nichts gefunden' : 'Nothing found',
			});
			await row.waitFor();
			await session.screenshot(`find-nothing-${language}`);
			await session.page.keyboard.press('Enter');
			expect(await row.isVisible()).to.equal(true);
			await session.page.keyboard.press('Escape');
		});

		it('selects and expands with one click, and asks nothing', async () => {
			const { workbench, session } = setup;
			const tree = workbench.tree();
			const highmed = registry.entries.get('highmed');
			const label = highmed?.short[language] ?? '';
			await tree.click(label);
			await tree.rows(
				(all) =>
					all.some((row) => row.label === label && row.selected && row.expanded) &&
					all.filter(({ level }) => level === 3).length === highmed?.links.length,
			);
			await session.screenshot(`directory-clicked-${language}`);
			const before = session.openedPages.length;
			// A double click on a row with children shows and hides them, as everywhere.
			await tree.row(label).first().locator('.label-name').dblclick();
			await tree.inlineAction(label, language === 'de' ? 'Im Browser öffnen' : 'Open in Browser');
			await workbench.confirm('Open');
			await until(
				async () => session.openedPages,
				(pages) => pages.length > before,
				'a page',
			);
			expect(session.openedPages.slice(before)).to.deep.equal([
				highmed?.links.find(({ kind }) => kind === 'website')?.url,
			]);
			expect(await workbench.notifications()).to.deep.equal([]);
		});

		it('opens the page of a link once, and says nothing where it is not opened', async () => {
			const { workbench, session } = setup;
			const tree = workbench.tree();
			const highmed = registry.entries.get('highmed');
			const team = highmed?.links.find(({ kind }) => kind === 'team')?.url ?? '';
			const before = session.openedPages.length;
			await tree.expand(highmed?.short[language] ?? '');
			const row = tree.row(language === 'de' ? 'Team auf GitHub' : 'Team on GitHub').first();
			const dialogs = session.page.locator('.monaco-dialog-box');
			await row.locator('.label-name').dblclick();
			await dialogs.waitFor();
			await session.page.keyboard.press('Escape');
			await dialogs.waitFor({ state: 'hidden' });

			await row.locator('.label-name').click();
			await dialogs.waitFor();
			// A question of the second click, or the notice of a refusal, would be visible by now.
			expect(session.openedPages).to.have.length(before);
			expect(await workbench.notifications()).to.deep.equal([]);
			await workbench.confirm('Open');
			const notice = session.page.locator('.notification-toast', {
				hasText: language === 'de' ? 'Nur Mitglieder der Organisation' : 'Only members of the organisation',
			});
			await notice.waitFor();
			expect(session.openedPages.slice(before)).to.deep.equal([team]);
			expect(await dialogs.count()).to.equal(0);
			await session.screenshot(`directory-members-only-${language}`);
			await notice.getByRole('button', { name: language === 'de' ? 'Website öffnen' : 'Open Website' }).click();
			await workbench.confirm('Open');
			await until(
				async () => session.openedPages,
				(pages) => pages.length === before + 2,
				'the website',
			);
			await tree.collapse(highmed?.short[language] ?? '');
		});

		it('keeps quiet where no link is known', async () => {
			const { workbench } = setup;
			const tree = workbench.tree();
			const group = registry.groups.get('taskforces')?.name[language] ?? '';
			const entry = registry.entriesOf('taskforces').find(({ links }) => links.length === 0);
			await tree.expand(group);
			await tree.click(entry?.short[language] ?? '');
			const rows = await tree.rows((all) => all.some((row) => row.label === entry?.short[language] && row.selected));
			expect(rows.find(({ selected }) => selected)?.expanded).to.equal(undefined);
			const members = registry.entries.get('tf-kerndatensatz')?.short[language];
			const row = rows.find(({ label }) => label === members);
			// Its one link is what the row opens: there is nothing below it.
			expect(row?.expanded).to.equal(undefined);
			expect(row?.description).to.equal(language === 'de' ? 'nur für Mitglieder' : 'members only');
			expect(await workbench.notifications()).to.deep.equal([]);
			await tree.collapse(group);
		});
	});
}
