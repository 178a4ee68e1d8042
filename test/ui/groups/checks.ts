import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { livingBlock } from '../../../src/core/sections/living/livingBlock';
import { findSection } from '../../../src/core/sections/sections';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
const RIGHT = registry.initiative.name.de;
const WRONG = 'Medizininformatik Initiative';
const section = findSection(registry, 'funding');
const CURRENT = section ? livingBlock(registry, section, 'de') : '';
const EDITED = CURRENT.replace('## Förderung\n', '## Förderung\n\nVon Hand.\n');
const EMPTY = '<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->';
const README = `# Titel\n\nDie ${WRONG} fördert uns.\n\n${EMPTY}\n\n${EDITED}\n\n## Lizenz und Urheberrecht\n\n- **Urheberrecht:** © [Jahr und Name (Person oder Einrichtung)]\n`;
export const CHECKS_FILES = {
	'checks/README.md': README,
	'checks/docs/other.md': `${WRONG}\n`,
	'checks/docs/outdated.md': `# A\n\n${EMPTY}\n`,
};

export function checks(setup: Setup, language: Language): void {
	const german = language === 'de';

	describe(`checks (${language})`, () => {
		useFreshDesk(setup);

		it('underline a misspelling and list it in the Problems panel', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('checks/README.md');
			await session.page.locator('.squiggly-warning').first().waitFor();
			const sentence = german
				? `„${WRONG}“ ist falsch geschrieben. Die Initiative heißt „${RIGHT}“.`
				: `“${WRONG}” is misspelt. The initiative is called “${RIGHT}”.`;
			await workbench.problems((all) => all.some((problem) => problem.includes(sentence)));
			await session.screenshot(`checks-problems-${language}`);
		});

		it('show the state of living sections above them and in the view of the README', async () => {
			const { workbench, session } = setup;
			const lenses = await workbench.editor.lenses();
			const words = german ? ['Ausfüllen', 'Von Hand geändert'] : ['Fill', 'Edited by hand'];
			await until(
				() => lenses.allTextContents(),
				(all) => words.every((word) => all.some((lens) => lens.includes(word))),
				'the lenses',
			);
			await workbench.openView('MII');
			const tree = workbench.tree(german ? 'Diese README' : 'This README');
			await tree.rows((all) => all.some((row) => row.label === (german ? 'Zu prüfen' : 'Needs attention')));
			const rows = await tree.allRows();
			expect(rows.some((row) => row.description.includes(german ? 'nicht ausgefüllt' : 'not filled'))).to.equal(true);
			expect(rows.some((row) => row.description.includes(german ? 'auszufüllen' : 'to complete'))).to.equal(true);
			await session.screenshot(`checks-view-${language}`);
		});

		it('are mended from their row, and stay while a difference is in front', async () => {
			const { workbench, session } = setup;
			const tree = workbench.tree(german ? 'Diese README' : 'This README');
			const row = session.page
				.locator('.pane', { hasText: german ? 'Diese README' : 'This README' })
				.locator('.monaco-list-row', { hasText: WRONG });
			await row.first().hover();
			await row
				.first()
				.getByRole('button', { name: german ? /Schnelle Problembehebung/ : /Quick Fix/ })
				.click();
			await session.page
				.locator('.action-widget')
				.getByText(german ? `In „${RIGHT}“ ändern` : `Change to “${RIGHT}”`)
				.waitFor();
			await session.screenshot(`checks-row-${language}`);
			await session.page.keyboard.press('Escape');
			await (await workbench.editor.lenses())
				.locator('a', { hasText: german ? 'Unterschied anzeigen' : 'Show Difference' })
				.first()
				.click();
			await session.page.locator('.monaco-diff-editor').first().waitFor();
			// The copy on the other side has no section that was edited by hand, so it has a finding less.
			const rows = await tree.rows((all) =>
				all.some(({ label }) => label === (german ? 'Zu prüfen' : 'Needs attention')),
			);
			// With the three sections that somebody has to look at.
			expect(rows[0]?.description).to.equal('10');
			const title = session.page.locator('.editor-group-container.active .title .editor-actions');
			for (const name of german
				? ['Aktualisierung übernehmen', 'Meinen Text behalten']
				: ['Take the Update', 'Keep My Text']) {
				await title.getByRole('button', { name }).waitFor();
			}
			await session.screenshot(`checks-diff-${language}`);
			await session.page.keyboard.press('Control+w');
		});

		it('are mended from the light bulb', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('checks/README.md');
			await workbench.editor.toLine(3, 7);
			const title = german ? `In „${RIGHT}“ ändern` : `Change to “${RIGHT}”`;
			const item = await workbench.editor.quickFix(title);
			await session.screenshot(`checks-fixes-${language}`);
			await item.click();
			await workbench.editor.hasText(`Die ${RIGHT} fördert uns.`);
		});

		it('fill a living section from its lens, and leave the edited one', async () => {
			const { workbench, session } = setup;
			const lenses = await workbench.editor.lenses();
			await lenses
				.locator('a', { hasText: german ? 'Ausfüllen' : 'Fill' })
				.first()
				.click();
			await workbench.editor.hasText('mii:begin contact lang=de hash=');
			await lenses.filter({ hasText: german ? 'Aktuell' : 'Up to date' }).waitFor();
			await workbench.savedText('checks/README.md', (text) => text.includes(EDITED));
			await session.screenshot(`checks-lenses-${language}`);
		});

		it('update the sections in all files that are ticked', async () => {
			const { workbench, session } = setup;
			const title = german
				? 'MII: Lebende Abschnitte in allen Dateien aktualisieren'
				: 'MII: Update Living Sections in All Files';
			await workbench.runCommand(title);
			const rows = workbench.quickInput.locator('.quick-input-list-entry');
			await rows.filter({ hasText: german ? 'von Hand geändert' : 'edited by hand' }).waitFor();
			await session.screenshot(`checks-updates-${language}`);
			await session.page.keyboard.press('Enter');
			await session.page
				.getByText(
					/^(?:Aktualisierte lebende Abschnitte: 1. Geänderte Dateien: 1.|Living sections updated: 1. Files changed: 1.)$/,
				)
				.first()
				.waitFor();
			await workbench.openFile('checks/docs/outdated.md');
			await workbench.editor.hasText('mii:begin contact lang=de hash=');
			await workbench.savedText('checks/docs/outdated.md', (text) =>
				/^# A\n\n<!-- mii:begin contact lang=de hash=/.test(text),
			);
		});

		it('are inserted as living sections from the picker', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('checks/docs/other.md');
			await workbench.editor.toEnd();
			await workbench.runCommand(german ? 'MII: README-Abschnitt einfügen' : 'MII: Insert README Section');
			// Over the box its tooltip would cover the buttons.
			await session.page.mouse.move(640, 780);
			await workbench.quickInput
				.getByRole('button', { name: german ? /Zu einem lebenden Abschnitt wechseln/ : /Switch to a Living Section/ })
				.click();
			await workbench.quickInput
				.getByText(german ? /^Lebenden Abschnitt einfügen/ : /^Insert Living Section/)
				.first()
				.waitFor();
			await session.screenshot(`checks-insert-${language}`);
			await workbench.type(german ? 'Fußzeile' : 'footer');
			await session.page.keyboard.press('Enter');
			await workbench.editor.hasText('mii:begin footer lang=');
			await session.page.locator('.codelens-decoration', { hasText: german ? 'Aktuell' : 'Up to date' }).waitFor();
		});

		it('look at all files when asked to', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand(german ? 'MII: Alle Dateien prüfen' : 'MII: Check All Files');
			await workbench.notification(
				german ? /Probleme: \d+.*Geprüfte Dateien: \d+/ : /Problems: \d+.*Files checked: \d+/,
			);
			await session.screenshot(`checks-all-${language}`);
			await workbench.answer(
				german ? 'Geprüfte Dateien' : 'Files checked',
				german ? 'Probleme anzeigen' : 'Show Problems',
			);
			await workbench.problems((all) => all.some((problem) => problem.includes(WRONG)));
		});

		it('ask before they replace a text edited by hand, and take the update from the comparison', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('checks/README.md');
			await workbench.runCommand(german ? 'MII: Lebende Abschnitte aktualisieren' : 'MII: Update Living Sections');
			const message = german ? 'Von Hand geändert und nicht angetastet: 1.' : 'Edited by hand and left alone: 1.';
			await workbench.notification(message);
			await session.screenshot(`checks-left-${language}`);
			await workbench.answer(message, german ? 'Unterschied anzeigen' : 'Show Difference');
			const title = session.page.locator('.editor-group-container.active .title .editor-actions');
			await title.getByRole('button', { name: german ? 'Aktualisierung übernehmen' : 'Take the Update' }).click();
			await session.page.locator('.tab.active', { hasText: /^README\.md/ }).waitFor();
			const text = await workbench.savedText('checks/README.md');
			expect(text).to.include(CURRENT).and.not.include('Von Hand.');
		});
	});
}
