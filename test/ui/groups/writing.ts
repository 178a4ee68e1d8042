import { expect } from 'chai';
import type { Language } from '../../../src/core/language';
import { markdownLink } from '../../../src/core/markdown/markdownText';
import { bestLink } from '../../../src/core/registry/links';
import { findSection, renderSection, sectionsOf } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { bundledRegistry } from '../../support/bundled';
import { until } from '../../support/until';
import { useFreshDesk } from '../support/freshDesk';
import type { Setup } from '../support/setup';

const registry = bundledRegistry();

function textOf(id: string, language: Language = 'en'): string {
	const section = findSection(registry, id);
	return section ? toPlainText(renderSection(registry, section, language, { workflow: false })) : '';
}

export const WRITING_FILES = {
	'writing/README.md': '# Title\n\n',
	'writing/README.en.md': '# Notes\n\n',
	'writing/first.md': 'Text',
	'writing/bracket.md': 'See ',
};

export function writing(setup: Setup): void {
	describe('writing a README', () => {
		useFreshDesk(setup);

		// The first test: in a VS Code that has just begun, everything takes longest.
		it('shows what is typed, also while the text of the first section is on its way', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('writing/first.md');
			for (const id of ['consortia', 'links', 'consortia', 'links', 'consortia']) {
				await workbench.runCommand('MII: Insert README Section');
				await workbench.type(id);
				const heading = textOf(id).split('\n')[0] ?? '?';
				await session.page.locator('.monaco-editor .view-line', { hasText: heading }).first().waitFor();
				await session.page.keyboard.press('Escape');
				await session.page.locator('.tab', { hasText: 'preview.md' }).waitFor({ state: 'detached' });
			}
		});

		it('inserts a section by its snippet prefix and Ctrl+Space', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('writing/README.md');
			await workbench.editor.toEnd();
			await workbench.editor.type('mii-consortia');
			const labels = await workbench.editor.suggestions('mii-consortia');
			expect(labels.filter((label) => label === 'mii-consortia')).to.have.length(2);
			await session.screenshot('suggest');
			await session.page.keyboard.press('Enter');
			await workbench.editor.hasText('HiGHmed');
			await session.page.keyboard.press('Escape');
			await workbench.savedText(
				'writing/README.md',
				(text) =>
					text === `# Title\n\n${textOf('consortia', 'en')}` || text === `# Title\n\n${textOf('consortia', 'de')}`,
			);
		});

		it('inserts a section chosen with a preview, by keyboard alone', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('writing/README.en.md');
			await workbench.editor.toEnd();
			await workbench.runCommand('MII: Insert README Section');
			await workbench.type('taskforces');
			await until(
				() => session.page.locator('.monaco-editor .view-lines').allInnerTexts(),
				(texts) =>
					texts.some((text) => text.replace(/\u00a0/g, ' ').includes(textOf('taskforces').split('\n')[0] ?? '?')),
				'the preview of the section',
			);
			await session.screenshot('section-preview');
			await session.page.keyboard.press('Enter');
			await until(
				() => session.page.locator('.tab', { hasText: 'preview.md' }).count(),
				(count) => count === 0,
				'the preview to be closed',
			);
			await workbench.savedText('writing/README.en.md', (text) => text === `# Notes\n\n${textOf('taskforces')}\n`);
		});

		it('finds an entry by a name without its umlaut and inserts its link', async () => {
			const { workbench, session } = setup;
			await workbench.runCommand('MII: Find in Directory');
			await workbench.type('ag interoperabilitaet');
			const entry = registry.entries.get('ag-interoperabilitaet');
			await until(
				() => workbench.pickItems(),
				(all) => all[0]?.label === entry?.short.en,
				'the working group',
			);
			await session.screenshot('find');
			await workbench.pickButton(entry?.short.en ?? '', 'Insert Link');
			const link = entry && bestLink(entry, 'en');
			const expected = markdownLink(entry?.name.en ?? '', link?.url ?? '');
			await workbench.savedText('writing/README.en.md', (text) => text.includes(expected));
		});

		it('reveals a result in the tree', async () => {
			const { workbench } = setup;
			await workbench.runCommand('MII: Find in Directory');
			await workbench.type('polar_mi');
			await until(
				() => workbench.pickItems(),
				(all) => all[0]?.label === 'POLAR_MI',
				'the project',
			);
			await workbench.page.keyboard.press('Enter');
			const rows = await workbench.tree().rows((all) => all.some((row) => row.label === 'POLAR_MI' && row.selected));
			expect(rows.some((row) => row.label === 'POLAR_MI')).to.equal(true);
		});

		it('has the first section chosen and shown as soon as it asks', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('writing/first.md');
			// A retry begins with the same settings.
			await workbench.editor.focus();
			await session.page.keyboard.press('ControlOrMeta+A');
			await workbench.editor.type('Text');
			await workbench.runCommand('MII: Insert README Section');
			// Badges would be empty here, so they are not offered.
			const first = sectionsOf(registry).find(
				({ id, readme, starter }) => readme.includes('module') && !starter && textOf(id) !== '',
			);
			const focused = session.page.locator('.quick-input-widget:visible .monaco-list-row.focused');
			await focused.filter({ hasText: first?.name.en ?? '?' }).waitFor();
			const expected = textOf(first?.id ?? '');
			const beginning = expected.split('\n').find(Boolean)?.slice(0, 15) ?? '?';
			await session.page.locator('.monaco-editor .view-line', { hasText: beginning }).first().waitFor();
			await session.screenshot('section-first');
			await session.page.keyboard.press('Enter');
			await workbench.savedText('writing/first.md', (text) => text === `Text\n\n${expected}\n`);
		});

		it('offers addresses in the bracket that VS Code closes by itself', async () => {
			const { workbench, session } = setup;
			await workbench.openFile('writing/bracket.md');
			await workbench.editor.toEnd();
			await workbench.editor.type('[interop](');
			const entry = registry.entries.get('ag-interoperabilitaet');
			const row = session.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: entry?.short.en ?? '?' });
			await row.first().waitFor();
			await session.screenshot('bracket');
			await row.first().click();
			await workbench.savedText('writing/bracket.md', (text) =>
				text.includes(`[interop](${entry && bestLink(entry, 'en')?.url})`),
			);
		});
	});
}
