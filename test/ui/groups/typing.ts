import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { markdownLink } from '../../../src/core/markdown/markdownText';
import { bestLink } from '../../../src/core/registry/links';
import { hasEnded } from '../../../src/core/registry/registry';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();
const day = new Date().toISOString().slice(0, 10);
/** A hub that has ended. */
const ENDED = registry.entriesOf('hubs').find((entry) => hasEnded(entry, day))?.id ?? '';

export const TYPING_FILES = {
	// Hints come for the pages of a repository only.
	'typing/.git/config': '',
	'typing/README.md': '# Title\n\n',
	'typing/links.md': '# Title\n\n',
	'typing/hover.md': '# Title\n\nHiGHmed and the Person.\n',
	'typing/drop-highmed.md': '# Title\n\n',
	'typing/drop-smith.md': '# Title\n\n',
	[`typing/drop-${ENDED}.md`]: '# Title\n\n',
	'typing/paste.md': '# Title\n\nSee ',
	'typing/README.vw.md': '# Title\n\n',
};

export function typing(setup: Setup, language: Language): void {
	const link = (id: string): string => {
		const entry = registry.entries.get(id);
		return markdownLink(entry?.name[language] ?? '', (entry && bestLink(entry, language)?.url) ?? '');
	};
	const section = (id: string) => {
		const found = findSection(registry, id);
		return {
			name: found?.name[language] ?? '',
			text: found ? toPlainText(renderSection(registry, found, language)) : '',
		};
	};

	describe(`typing in a README (${language})`, () => {
		useFreshDesk(setup);

		it('opens the list of sections with / and inserts the chosen one', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('typing/README.md');
			await workbench.editor.toEnd();
			const widget = session.page.locator('.suggest-widget.visible');
			await workbench.editor.openSections();
			// Once more: shows the text of the section beside the list.
			await session.page.keyboard.press('Control+Space');
			await session.page.locator('.suggest-details-container').waitFor();
			await session.screenshot(`slash-${language}`);
			await workbench.editor.type(language === 'de' ? 'foerd' : 'fund');
			const { name, text } = section('funding');
			await until(
				() => widget.locator('.monaco-list-row.focused .label-name').allTextContents(),
				(labels) => labels[0] === name,
				name,
			);
			await session.screenshot(`slash-typed-${language}`);
			await session.page.keyboard.press('Enter');
			await workbench.editor.hasText(name);
			await session.page.keyboard.press('Escape');
			await workbench.savedText('typing/README.md', `# Title\n\n${text}\n`);
			await until(
				async () => {
					await session.page.keyboard.press('Control+Z');
					return workbench.savedText('typing/README.md');
				},
				(saved) => saved === '# Title\n\n',
				'the bytes before',
			);
		});

		it('links an entry with @ while a name of several words is typed', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('typing/links.md');
			await workbench.editor.toEnd();
			await workbench.editor.type('@AG Interop');
			const widget = session.page.locator('.suggest-widget.visible');
			const short = registry.entries.get('ag-interoperabilitaet')?.short[language] ?? '';
			await until(
				() => widget.locator('.monaco-list-row.focused .label-name').allTextContents(),
				(labels) => labels[0] === short,
				short,
			);
			await session.screenshot(`at-${language}`);
			await session.page.keyboard.press('Enter');
			await workbench.savedText('typing/links.md', `# Title\n\n${link('ag-interoperabilitaet')}`);
		});

		it('shows a card on a name', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('typing/hover.md');
			await workbench.editor.toLine(3);
			const card = await workbench.editor.hoverText();
			expect(card).to.include(registry.entries.get('highmed')?.name[language]);
			await session.screenshot(`hover-${language}`);
			await session.page.keyboard.press('Escape');
		});

		for (const [id, shift] of [
			['highmed', false],
			['smith', true],
			[ENDED, false],
		] as const) {
			it(`drops the row of ${id} as a link${shift ? ' with Shift' : ''}`, async () => {
				const { workbench, session } = setup;
				const tree = await workbench.openView('MII');
				const entry = registry.entries.get(id);
				const group = registry.groups.get(entry?.group ?? '')?.name[language] ?? '';
				await tree.expand(group);
				const file = `typing/drop-${id}.md`;
				await workbench.openFile(file);
				await workbench.editor.toEnd();
				await tree.toRow(entry?.short[language] ?? '');
				const row = tree.row(entry?.short[language] ?? '').first();
				const line = workbench.editor.locator.locator('.view-line').last();
				// While something is dragged VS Code lays a sheet over the editor, so the way is given in pixels.
				const box = await line.boundingBox();

				await row.locator('.label-name').hover();
				await session.page.mouse.down();
				await session.page.mouse.move((box?.x ?? 0) - 20, (box?.y ?? 0) + 8, { steps: 3 });
				// Pressed while dragging, as VS Code tells people to; before, it would select rows.
				if (shift) {
					await session.page.keyboard.down('Shift');
				}
				for (const x of [0, 20, 40]) {
					await session.page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + 8, { steps: 3 });
				}
				await session.screenshot(`drag-${language}`);
				await session.page.mouse.up();
				if (shift) {
					await session.page.keyboard.up('Shift');
				}
				await workbench.savedText(file, (text) => text.includes(link(id)));
				await session.screenshot(`drop-${language}`);
				await tree.collapse(group);
			});
		}

		it('shows in the tree what stands at the cursor', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('typing/hover.md');
			await workbench.editor.toLine(3);
			await workbench.runCommand(
				language === 'de' ? 'MII: Eintrag im Verzeichnis anzeigen' : 'MII: Reveal Entry in Directory',
			);
			const highmed = registry.entries.get('highmed')?.short[language];
			await workbench.tree().rows((all) => all.some((row) => row.label === highmed && row.selected));
			await session.screenshot(`reveal-${language}`);
		});

		it('pastes an address as it is and offers a link with its name', async () => {
			const { workbench, session } = setup;
			const highmed = registry.entries.get('highmed');
			const url = (highmed && bestLink(highmed, language)?.url) ?? '';
			await workbench.openFile('typing/paste.md');
			await workbench.editor.toEnd();
			await session.page.evaluate((text) => navigator.clipboard.writeText(text), url);
			await session.page.keyboard.press('Control+V');
			await workbench.editor.hasText(url);
			const widget = session.page.locator('.post-edit-widget');
			await widget.waitFor();
			await widget.click();
			const title = language === 'de' ? 'Als Link auf' : 'Insert as Link to';
			const choice = session.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
			await choice.waitFor();
			await session.screenshot(`paste-${language}`);
			await choice.click();
			await workbench.savedText('typing/paste.md', (text) => text === `# Title\n\nSee ${link('highmed')}`);
		});

		it('lists what the README has and what can be added, inserts with the plus and shows with a click', async () => {
			const { workbench, session } = setup;
			await workbench.openView('MII');
			await workbench.openFile('typing/README.vw.md');
			const tree = workbench.tree(language === 'de' ? 'Diese README' : 'This README');
			const { name, text } = section('links');
			// Otherwise the row is below the others, out of sight.
			await tree.rows();
			await tree.collapse(language === 'de' ? 'Zu prüfen' : 'Needs attention');
			await tree.rows((all) => all.some((row) => row.label === name && row.description === ''));
			await session.screenshot(`document-${language}`);
			await tree.inlineAction(name, language === 'de' ? 'Passend einfügen' : 'Insert Where It Fits');
			const line = language === 'de' ? 'Deutsch · Zeile 3' : 'English · line 3';
			await tree.rows((all) => all.some((row) => row.label === name && row.description === line));
			await workbench.savedText('typing/README.vw.md', `# Title\n\n${text}\n`);
			await session.screenshot(`document-present-${language}`);
			await workbench.editor.toLine(1);
			await tree.click(name);
			await until(
				() => workbench.statusBarItem(/(Ln|Zeile) 3/).count(),
				(count) => count > 0,
				'the cursor in line 3',
			);
		});
	});
}
