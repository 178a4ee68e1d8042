import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const README = `# Modul

## Kontakt

Frau Muster

- **Project:** [project with link]

## Contact

Mrs Example

<!-- mii:begin funding lang=de hash=0123456789ab -->

Alt.

<!-- mii:end funding -->
`;

export const README_VIEW_FILES = {
	// Only the page of a repository is asked for what is missing.
	'view/.git/config': '',
	'view/README.md': README,
	'notes/contact.md': '# Notes\n\n## Contact\n\nMrs Example\n',
};

export function readmeView(setup: Setup, language: Language): void {
	const german = language === 'de';
	const say = (en: string, de: string): string => (german ? de : en);

	describe(`the view of the README (${language})`, () => {
		useFreshDesk(setup);
		const contact = say('Contact and help', 'Kontakt und Hilfe');
		const view = () => setup.workbench.tree(say('This README', 'Diese README'));
		const attention = say('Needs attention', 'Zu prüfen');
		const hasRow = (label: string, description: string) =>
			view().rows((all) => all.some((row) => row.label === label && row.description === description));
		const both = say(
			'to complete · German · line 3, English · line 9',
			'auszufüllen · Deutsch · Zeile 3, Englisch · Zeile 9',
		);

		it('says what needs attention first, the most severe before the rest, then what can be added', async () => {
			const { workbench, session } = setup;
			await workbench.openView('MII');
			await workbench.openFile('view/README.md');
			await view().rows((all) => all.some(({ label }) => label === attention));
			const rows = await view().allRows();
			const groups = rows.filter(({ level }) => level === 1).map(({ label }) => label);
			expect(groups).to.deep.equal([attention, say('Can be added', 'Kann ergänzt werden')]);
			const below = rows.slice(1).map(({ label }) => label);
			const first = below.findIndex((label) => label.startsWith(say('Placeholder: ', 'Platzhalter: ')));
			const licence = say('Licence: not mentioned', 'Lizenz: nicht genannt');
			expect(first).to.be.lessThan(below.indexOf(licence));
			for (const row of rows.filter(({ level }) => level === 1)) {
				const next = rows.slice(rows.indexOf(row) + 1);
				const end = next.findIndex(({ level }) => level === 1);
				expect(row.description).to.equal(String(end < 0 ? next.length : end));
			}
			expect(rows.every(({ label, description }) => !/missing|fehlt/.test(`${label} ${description}`))).to.equal(true);
			await session.screenshot(`document-states-${language}`);
		});

		it('shows both places of a section, and that it is to complete', async () => {
			const { workbench, session } = setup;
			await workbench.openView('MII');
			await workbench.openFile('view/README.md');
			await hasRow(contact, both);
			await session.screenshot(`document-bilingual-${language}`);
		});

		it('stays with the README in a difference and in an explanation', async () => {
			const { workbench, session } = setup;
			const show = say('Show Difference', 'Unterschied anzeigen');
			await (await workbench.editor.lenses()).locator('a', { hasText: show }).first().click();
			await session.page.locator('.tab.active', { hasText: 'funding' }).waitFor();
			const header = session.page.locator('.part.sidebar .pane-header', { hasText: /README/i });
			await session.page.locator('.monaco-diff-editor .editor.modified .view-lines').click();
			await hasRow(contact, both);
			expect(await header.textContent()).to.include('README.md');
			await session.screenshot(`document-difference-${language}`);
			await workbench.runCommand(say('MII: Show Status', 'MII: Status anzeigen'));
			await session.page.locator('.tab.active', { hasText: 'MII Contributor' }).waitFor();
			await hasRow(contact, both);
			expect(await header.textContent()).to.include('README.md');
			await session.screenshot(`document-explanation-${language}`);
		});

		it('offers more ways to insert a section', async () => {
			const { workbench, session } = setup;
			const links = say('Important links', 'Wichtige Links');
			// Otherwise the row is below the others, out of sight.
			await view().collapse(attention);
			await hasRow(links, '');
			const other = say('Insert in the Other Language', 'In der anderen Sprache einfügen');
			expect(await view().contextMenu(links)).to.include.members([
				say('Insert Where It Fits', 'Passend einfügen'),
				say('Insert at the Cursor', 'Am Cursor einfügen'),
				say('Insert as Living Section', 'Als lebenden Abschnitt einfügen'),
				other,
			]);
			await session.screenshot(`document-addable-${language}`);
			await view().chooseMenu(other);
			await workbench.editor.hasText(say('## Wichtige Links', '## Important links'));
			await workbench.savedText('view/README.md', (text) =>
				text.includes(say('## Wichtige Links', '## Important links')),
			);
		});

		it('inserts with the plus, whatever is in front', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand(say('MII: Show Status', 'MII: Status anzeigen'));
			await session.page.locator('.tab.active', { hasText: 'MII Contributor' }).waitFor();
			const citation = say('Citation', 'Zitation');
			await view().inlineAction(citation, say('Insert Where It Fits', 'Passend einfügen'));
			await session.page.locator('.tab.active', { hasText: 'README.md' }).waitFor();
			// It has places to fill in.
			await view().expand(attention);
			await view().rows((all) => all.some(({ label, description }) => label === citation && /\d$/.test(description)));
			await workbench.savedText('view/README.md', (text) => text.includes(`## ${citation}`));
		});

		it('leads from a finding to its fixes', async () => {
			const { session } = setup;
			const licence = say('Licence: not mentioned', 'Lizenz: nicht genannt');
			const rows = await view().rows((all) => all.some(({ label }) => label === licence));
			expect(rows.length).to.be.greaterThan(1);
			const insert = say('Insert the section “Licence and copyright”', 'Abschnitt „Lizenz und Urheberrecht“ einfügen');
			await view().quickFix(licence, say('Quick Fix…', 'Schnelle Problembehebung …'), insert);
			// Only this one of the findings at the same place.
			const titles = await session.page.locator('.action-widget .monaco-list-row.action').allTextContents();
			expect(titles.filter((title) => /(?:missing|section|Abschnitt)/i.test(title))).to.have.length(3);
			expect(titles.filter((title) => title.includes('missing-') && !title.includes('missing-licence'))).to.deep.equal(
				[],
			);
			await session.screenshot(`document-fixes-${language}`);
			await session.page.keyboard.press('Escape');
		});
	});

	describe(`the view of the README of a file that is none (${language})`, () => {
		useFreshDesk(setup);

		it('lists what it has and asks for nothing', async () => {
			const { workbench, session } = setup;
			await workbench.openView('MII');
			await workbench.openFile('notes/contact.md');
			const tree = workbench.tree(say('This README', 'Diese README'));
			const rows = await tree.rows((all) => all.length === 2);
			expect(rows.map(({ label }) => label)).to.deep.equal([
				say('Fine', 'In Ordnung'),
				say('Contact and help', 'Kontakt und Hilfe'),
			]);
			await session.page.locator('.pane-header', { hasText: 'notes/contact.md' }).waitFor();
			await session.screenshot(`document-other-${language}`);
		});
	});
}
