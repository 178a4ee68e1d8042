import { expect } from 'chai';
import { useWorkbench } from './support/setup';
import { until } from './support/until';

const README = `# Modul

## Kontakt

Frau Muster

- **Project:** project with link

## Contact

Mrs Example

<!-- mii:begin funding lang=de hash=0123456789ab -->

Alt.

<!-- mii:end funding -->
`;

for (const language of ['en', 'de'] as const) {
	const german = language === 'de';
	const say = (en: string, de: string): string => (german ? de : en);

	describe(`the view of the README (${language})`, () => {
		const setup = useWorkbench({
			language,
			theme: german ? 'light' : 'dark',
			settings: { 'mii.language': language },
			files: { 'README.md': README },
		});
		const contact = say('Contact and help', 'Kontakt und Hilfe');
		const view = () => setup.workbench.tree(say('This README', 'Diese README'));
		const hasRow = (label: string, description: string) =>
			view().rows((all) => all.some((row) => row.label === label && row.description === description));
		const both = say(
			'to complete · German · line 3, English · line 9',
			'auszufüllen · Deutsch · Zeile 3, Englisch · Zeile 9',
		);

		it('shows both places of a section, and that it is to complete', async () => {
			const { workbench, session } = setup;
			await workbench.openView('MII');
			await workbench.openFile('README.md');
			await view().collapse(say('Findings', 'Befunde'));
			await hasRow(contact, both);
			await session.screenshot(`document-bilingual-${language}`);
		});

		it('stays with the README in a difference and in an explanation', async () => {
			const { workbench, session } = setup;
			const show = say('Show Difference', 'Unterschied zeigen');
			await (await workbench.editor.lenses()).locator('a', { hasText: show }).first().click();
			await session.page.locator('.tab.active', { hasText: 'funding' }).waitFor();
			const header = session.page.locator('.part.sidebar .pane-header', { hasText: /README/i });
			await session.page.locator('.monaco-diff-editor .editor.modified .view-lines').click();
			await hasRow(contact, both);
			expect(await header.textContent()).to.include('README.md');
			await session.screenshot(`document-difference-${language}`);
			await workbench.runCommand(say('MII: Explain What Is Loaded', 'MII: Erklären, was geladen ist'));
			await session.page.locator('.tab.active', { hasText: 'MII Contributor' }).waitFor();
			await hasRow(contact, both);
			expect(await header.textContent()).to.include('README.md');
			await session.screenshot(`document-explanation-${language}`);
		});

		it('offers more ways to insert a missing section', async () => {
			const { workbench, session } = setup;
			const links = say('Important links', 'Wichtige Links');
			await hasRow(links, say('missing', 'fehlt'));
			const other = say('Insert in the Other Language', 'In der anderen Sprache einfügen');
			expect(await view().contextMenu(links)).to.include.members([
				say('Insert at the Cursor', 'An der Schreibmarke einfügen'),
				say('Insert as Living Section', 'Als lebenden Abschnitt einfügen'),
				other,
			]);
			await session.screenshot(`document-missing-${language}`);
			await view().chooseMenu(other);
			await workbench.editor.hasText(say('## Wichtige Links', '## Important links'));
			expect(await workbench.savedText('README.md')).to.include(say('## Wichtige Links', '## Important links'));
		});

		it('inserts with a click, whatever is in front', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand(say('MII: Explain What Is Loaded', 'MII: Erklären, was geladen ist'));
			await session.page.locator('.tab.active', { hasText: 'MII Contributor' }).waitFor();
			const citation = say('Citation', 'Zitation');
			await view().click(citation);
			await session.page.locator('.tab.active', { hasText: 'README.md' }).waitFor();
			await view().rows((all) => all.some(({ label, description }) => label === citation && /\d$/.test(description)));
			expect(await workbench.savedText('README.md')).to.include(`## ${citation}`);
		});

		it('leads from a finding to its fixes', async () => {
			const { session } = setup;
			await view().expand(say('Findings', 'Befunde'));
			const licence = say('This README says nothing about the licence.', 'Diese README sagt nichts zur Lizenz.');
			const rows = await view().rows((all) => all.some(({ label }) => label === licence));
			expect(rows.length).to.be.greaterThan(1);
			const insert = say('Insert the section “Licence and copyright”', 'Abschnitt „Lizenz und Urheberrecht“ einfügen');
			const fix = session.page.locator('.action-widget').getByText(insert);
			// A view that is drawn anew takes the list away again; a person clicks once more.
			await until(
				async () => {
					await view().inlineAction(licence, say('Quick Fix…', 'Schnelle Problembehebung …'));
					return fix.waitFor({ timeout: 3_000 }).then(
						() => true,
						() => false,
					);
				},
				(open) => open,
				'the quick fixes',
			);
			await session.screenshot(`document-fixes-${language}`);
			await session.page.keyboard.press('Escape');
		});
	});
}
