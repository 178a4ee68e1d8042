import { expect } from 'chai';
import * as vscode from 'vscode';
import { markdownLink } from '../../src/core/readme/markdownText';
import { renderSection, sectionsOf } from '../../src/core/readme/sections';
import { toPlainText } from '../../src/core/readme/sectionText';
import { LANGUAGES, type Language } from '../../src/core/registry/language';
import { bestLink, type Entry } from '../../src/core/registry/registry';
import { bundledRegistry } from '../support/bundled';
import { testRun } from './index.shared';
import { accept, besideOf, completionsAt, documentationOf, labelOf, openReadme } from './readme';

const registry = bundledRegistry();

function entry(id: string): Entry {
	const found = registry.entries.get(id);
	if (!found) {
		throw new Error(`The registry has lost ${id}.`);
	}
	return found;
}

function linkTo(id: string, language: Language): string {
	return markdownLink(entry(id).name[language], bestLink(entry(id), language)?.url ?? '');
}

describe('completion of sections', () => {
	// A list that is asked for by a command does not wait for extensions that are still starting.
	before(async () => vscode.extensions.getExtension((await testRun()).extension)?.activate());

	for (const language of LANGUAGES) {
		it(`inserts every section as the command does, and undo restores the document (${language})`, async () => {
			const editor = await openReadme('# Title\n\n/', `README.${language}.md`);
			const items = await completionsAt(editor, '/');
			for (const section of sectionsOf(registry)) {
				const expected = `# Title\n\n${toPlainText(renderSection(registry, section, language))}`;
				await accept(
					editor,
					items.find(
						(item) => item.filterText?.includes(`mii-${section.id}`) && labelOf(item) === section.name[language],
					),
				);
				expect(editor.document.getText(), section.id).to.equal(expected);
				await vscode.commands.executeCommand('undo');
				expect(editor.document.getText(), section.id).to.equal('# Title\n\n/');
			}
		}).timeout(120_000);
	}

	it('offers each section once, what is there already last, and shows its text', async () => {
		const contact = sectionsOf(registry).find(({ id }) => id === 'contact');
		const editor = await openReadme(`# T\n\n## ${contact?.name.en}\n\nx\n\n/`, 'README.en.md');
		const all = await completionsAt(editor, '/', 100);
		const items = all.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
		const labels = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);
		expect(new Set(labels).size).to.equal(labels.length);
		const ordinary = sectionsOf(registry).filter(({ starter }) => !starter);
		expect(labels[ordinary.length - 1]).to.equal(contact?.name.en);
		const item = items.find((candidate) => labelOf(candidate) === contact?.name.en);
		expect(besideOf(item ?? { label: '' })).to.match(/^contact · /);
		expect(documentationOf(item)).to.match(new RegExp(`^## ${contact?.name.en}`));
	});

	it('leaves a blank line above itself', async () => {
		const editor = await openReadme('Text\n/', 'README.en.md');
		const items = await completionsAt(editor, '/');
		await accept(
			editor,
			items.find((item) => item.filterText?.includes('mii-consortia')),
		);
		expect(editor.document.getText()).to.match(/^Text\n\n## /);
	});

	for (const text of ['See /', '```sh\n/', '    /', '<!--\n/', '/usr/', 'https:/']) {
		it(`offers none after ${JSON.stringify(text)}`, async () => {
			const editor = await openReadme(text);
			const items = await completionsAt(editor, '/');
			expect(items.filter((item) => item.filterText?.includes('mii-consortia'))).to.deep.equal([]);
		});
	}
});

describe('completion of links', () => {
	for (const language of LANGUAGES) {
		it(`finds entries after @ by names, aliases and without umlauts (${language})`, async () => {
			for (const [typed, id] of [
				['HiGH', 'highmed'],
				['ag interoperabilitaet', 'ag-interoperabilitaet'],
				['AG Interoperabilität', 'ag-interoperabilitaet'],
				['CORD-MI', 'cord-mi'],
				['TF KDS', 'tf-kerndatensatz'],
				['higmed', 'highmed'],
			] as const) {
				const editor = await openReadme(`See @${typed}`, `README.${language}.md`);
				const [item] = [...(await completionsAt(editor, '@'))].sort((a, b) =>
					(a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
				);
				expect(item && labelOf(item), typed).to.equal(entry(id).short[language]);
				expect(item?.filterText?.startsWith(`@${typed}`)).to.equal(true);
				await accept(editor, item);
				expect(editor.document.getText()).to.equal(`See ${linkTo(id, language)}`);
				await vscode.commands.executeCommand('undo');
				expect(editor.document.getText()).to.equal(`See @${typed}`);
			}
		}).timeout(60_000);
	}

	// The bracket is closed as soon as it is opened, unless a setting says otherwise.
	for (const [before, typed, after] of [
		['[HiGHmed](', '', ''],
		['[HiGHmed](', '', ')'],
		['a [HiGHmed](', 'hi', ''],
		['a [HiGHmed](', 'hi', ') b'],
		['[](', 'highmed', ')'],
	] as const) {
		it(`inserts the address alone into ${before}${typed}|${after}`, async () => {
			const editor = await openReadme(before + typed + after, 'README.en.md');
			const at = new vscode.Position(0, before.length + typed.length);
			editor.selection = new vscode.Selection(at, at);
			const [item] = [...(await completionsAt(editor, '('))]
				.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference)
				.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
			expect(item && labelOf(item)).to.equal('HiGHmed');
			await accept(editor, item);
			expect(editor.document.getText()).to.equal(before + bestLink(entry('highmed'), 'en')?.url + after);
		});
	}

	it('offers nothing in the address of a picture or in code', async () => {
		for (const text of ['![HiGHmed]()', '`[HiGHmed]()`']) {
			const editor = await openReadme(text, 'README.en.md');
			const at = new vscode.Position(0, text.indexOf('(') + 1);
			editor.selection = new vscode.Selection(at, at);
			const items = await completionsAt(editor, '(');
			expect(items.filter(({ filterText }) => filterText?.includes('HiGHmed'))).to.deep.equal([]);
		}
	});

	it('ranks what is linked already lower and says so', async () => {
		const editor = await openReadme(`${linkTo('highmed', 'en')} and @`, 'README.en.md');
		const items = await completionsAt(editor, '@');
		const of = (id: string) => items.find((item) => labelOf(item) === entry(id).short.en);
		expect((of('highmed')?.sortText ?? '') > (of('smith')?.sortText ?? 'z')).to.equal(true);
		expect(besideOf(of('highmed') ?? { label: '' })).to.include(' · ');
		expect(besideOf(of('smith') ?? { label: '' })).to.not.include(' · ');
		// But what fits what was typed better still comes first.
		const typed = await openReadme(`${linkTo('smith', 'en')} and @smi`, 'README.en.md');
		const [first] = [...(await completionsAt(typed, '@'))].sort((a, b) =>
			(a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
		);
		expect(first && labelOf(first)).to.equal('SMITH');
	});

	it('shows the card of the entry', async () => {
		const editor = await openReadme('@SMITH', 'README.en.md');
		const [item] = await completionsAt(editor, '@', 1);
		expect(documentationOf(item)).to.include('SMITH');
	});

	for (const text of ['office@', 'a@HiGH', '`@HiGH', '```\n@HiGH', '<!-- @HiGH', 'call(', '@ HiGH']) {
		it(`offers nothing after ${JSON.stringify(text)}`, async () => {
			const editor = await openReadme(text === '`@HiGH' ? '`@HiGH`' : text);
			if (text === '`@HiGH') {
				editor.selection = new vscode.Selection(0, 6, 0, 6);
			}
			const items = await completionsAt(editor, '@');
			expect(items.filter(({ filterText }) => filterText?.includes('HiGHmed'))).to.deep.equal([]);
		});
	}

	it('answers without a setting of the user', async () => {
		const editor = await openReadme('@');
		const { quickSuggestions } = vscode.workspace.getConfiguration('editor', editor.document) as unknown as {
			quickSuggestions: { other: unknown };
		};
		expect(quickSuggestions.other).to.equal('off');
		expect(await completionsAt(editor, '@')).to.not.have.length(0);
	});
});
