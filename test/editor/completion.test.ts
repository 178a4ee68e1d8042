import { expect } from 'chai';
import * as vscode from 'vscode';
import { LANGUAGES, type Language } from '../../src/core/language';
import { markdownLink } from '../../src/core/markdown/markdownText';
import { bestLink } from '../../src/core/registry/links';
import type { Entry } from '../../src/core/registry/registry';
import { findSection, renderSection, type Section, sectionsOf } from '../../src/core/sections/sections';
import { toPlainText } from '../../src/core/template/sectionText';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { configure } from './configure';
import { testRun } from './index.shared';
import { accept, besideOf, completionsAt, documentationOf, labelOf, openReadme } from './readme';
import { describeShared } from './sharedSuite';

const registry = bundledRegistry();
/** The workspace has no workflow that a badge could stand for. */
const WORKSPACE = { workflow: false } as const;

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

/** Static snippets of ours have no place of their own to replace. */
function isOurs({ kind, filterText }: vscode.CompletionItem): boolean {
	const sign =
		kind === vscode.CompletionItemKind.Snippet ? '/' : kind === vscode.CompletionItemKind.Reference ? '' : '?';
	return filterText?.startsWith(sign) ?? false;
}

function isSection(item: vscode.CompletionItem, id: string): boolean {
	const section = findSection(registry, id);
	return isOurs(item) && LANGUAGES.some((language) => labelOf(item) === section?.name[language]);
}

/** Whether a section has something to show; badges have nothing to stand for in the workspace. */
function hasText(section: Section): boolean {
	return toPlainText(renderSection(registry, section, 'en', WORKSPACE)) !== '';
}

describeShared('completion of sections', () => {
	// A list that is asked for by a command does not wait for extensions that are still starting.
	before(async () => {
		await vscode.extensions.getExtension((await testRun()).extension)?.activate();
		const editor = await openReadme('# Title\n\n/', 'README.en.md');
		await until(
			() => completionsAt(editor, '/'),
			(items) => items.some(isOurs),
			'the first list',
		);
	});

	it('inserts every section as the command does, and undo restores the document', async () => {
		for (const language of LANGUAGES) {
			const editor = await openReadme('# Title\n\n/', `README.${language}.md`);
			const items = await completionsAt(editor, '/');
			for (const section of sectionsOf(registry).filter(hasText)) {
				const expected = `# Title\n\n${toPlainText(renderSection(registry, section, language, WORKSPACE))}\n`;
				await accept(
					editor,
					items.find((item) => isOurs(item) && labelOf(item) === section.name[language]),
				);
				expect(editor.document.getText(), section.id).to.equal(expected);
				await vscode.commands.executeCommand('undo');
				expect(editor.document.getText(), section.id).to.equal('# Title\n\n/');
			}
		}
	}).timeout(120_000);

	it('offers each section once, what is there already last, and shows its text', async () => {
		const contact = sectionsOf(registry).find(({ id }) => id === 'contact');
		const editor = await openReadme(`# T\n\n## ${contact?.name.en}\n\nx\n\n/`, 'README.en.md');
		const all = await completionsAt(editor, '/', 100);
		const items = all.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
		const labels = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);
		expect(new Set(labels).size).to.equal(labels.length);
		const ordinary = sectionsOf(registry).filter((section) => !section.starter && hasText(section));
		expect(labels[ordinary.length - 1]).to.equal(contact?.name.en);
		const item = items.find((candidate) => labelOf(candidate) === contact?.name.en);
		expect(besideOf(item ?? { label: '' })).to.match(/already there|schon vorhanden/);
		expect(documentationOf(item)).to.match(new RegExp(`^## ${contact?.name.en}`));
	});

	it('leaves a blank line above itself', async () => {
		const editor = await openReadme('Text\n/', 'README.en.md');
		const items = await completionsAt(editor, '/');
		await accept(
			editor,
			items.find((item) => isSection(item, 'consortia')),
		);
		expect(editor.document.getText()).to.match(/^Text\n\n## /);
	});

	for (const [typed, ids] of [
		['fund', ['funding']],
		['Förd', ['funding']],
		['foerd', ['funding']],
		['contact and', ['contact']],
		['mii-conta', ['contact']],
		['core-data', ['core-data-set']],
	] as const) {
		it(`offers what begins like /${typed}, in both languages and by its id`, async () => {
			const editor = await openReadme(`# T\n\n/${typed}`, 'README.en.md');
			const items = (await completionsAt(editor)).filter(isOurs);
			expect(items.map(labelOf)).to.deep.equal(ids.map((id) => findSection(registry, id)?.name.en));
			// So VS Code's own search drops them as soon as a letter follows, and asks again.
			expect(items.map(({ filterText }) => filterText)).to.deep.equal(ids.map(() => `/${typed}`));
		});
	}

	it('takes the level of its neighbours and leaves one line break at the end', async () => {
		const editor = await openReadme('## T\n\n### A\n\n/\n\n\n', 'README.en.md');
		editor.selection = new vscode.Selection(4, 1, 4, 1);
		const item = (await completionsAt(editor, '/')).find((one) => isSection(one, 'contact'));
		// The surplus of blank lines goes with the completion.
		const [edit, ...more] = item?.additionalTextEdits ?? [];
		expect([edit?.newText, edit?.range.start.line, edit?.range.end.line, more.length]).to.deep.equal(['', 5, 7, 0]);
		await accept(editor, item);
		expect(editor.document.getText()).to.match(/### A\n\n### Contact and help\n[\s\S]+[^\n]\n\n\n$/);
	});

	for (const text of [
		...['See /', '```sh\n/', '    /', '<!--\n/', '/usr/', 'https:/', '<div>\n/', '/ /'],
		...['/data', '/usr', '/set', '/and help', '/cotnact'],
	]) {
		it(`offers none after ${JSON.stringify(text)}`, async () => {
			const editor = await openReadme(text);
			expect((await completionsAt(editor, '/')).filter(isOurs)).to.deep.equal([]);
		});
	}
});

describeShared('completion of links', () => {
	it('finds entries after @ by names, aliases and without umlauts', async () => {
		for (const language of LANGUAGES) {
			for (const [typed, id] of [
				['HiGH', 'highmed'],
				['ag interoperabilitaet', 'ag-interoperabilitaet'],
				['AG Interoperabilität', 'ag-interoperabilitaet'],
				['CORD-MI', 'cord-mi'],
				['TF KDS', 'tf-kerndatensatz'],
				['de.medizininformatikinitiative.kerndatensatz.base', 'kds-base'],
			] as const) {
				const editor = await openReadme(`See @${typed}`, `README.${language}.md`);
				const [item] = [...(await completionsAt(editor, '@'))].sort((a, b) =>
					(a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
				);
				expect(item && labelOf(item), typed).to.equal(entry(id).short[language]);
				expect(item?.filterText).to.equal(`@${typed}`);
				await accept(editor, item);
				expect(editor.document.getText()).to.equal(`See ${linkTo(id, language)}`);
				await vscode.commands.executeCommand('undo');
				expect(editor.document.getText()).to.equal(`See @${typed}`);
			}
		}
	}).timeout(60_000);

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

	it('inserts the name alone into the text of a link', async () => {
		const editor = await openReadme('see [@highmed](https://example.org) here', 'README.en.md');
		const at = new vscode.Position(0, 'see [@highmed'.length);
		editor.selection = new vscode.Selection(at, at);
		const [item] = [...(await completionsAt(editor, '@'))].sort((a, b) =>
			(a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
		);
		await accept(editor, item);
		expect(editor.document.getText()).to.equal(`see [${entry('highmed').name.en}](https://example.org) here`);
	});

	it('offers nothing in the address of a picture or in code', async () => {
		for (const text of ['![HiGHmed]()', '`[HiGHmed]()`']) {
			const editor = await openReadme(text, 'README.en.md');
			const at = new vscode.Position(0, text.indexOf('(') + 1);
			editor.selection = new vscode.Selection(at, at);
			const items = await completionsAt(editor, '(');
			expect(items.filter(isOurs)).to.deep.equal([]);
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

	it('inserts nothing when a person types on before the next list is there', async () => {
		for (const [before, typed, after] of [
			['Thanks to @', 'SMI', ''],
			['(@', 'SMI', ') and'],
			['[x](', 'SMI', ')'],
		] as const) {
			const editor = await openReadme(before + typed + after, 'README.en.md');
			const at = new vscode.Position(0, before.length + typed.length);
			editor.selection = new vscode.Selection(at, at);
			const item = (await completionsAt(editor)).find((one) => labelOf(one) === 'SMITH');
			await editor.edit((edit) => edit.insert(at, 'le'));
			const { range } = item ?? {};
			const start = range instanceof vscode.Range ? range.start : at;
			await accept(editor, item && { ...item, range: new vscode.Range(start, at.translate(0, 2)) });
			expect(editor.document.getText()).to.equal(`${before}${typed}le\n${after}`);
			await vscode.commands.executeCommand('undo');
			expect(editor.document.getText()).to.equal(`${before}${typed}le${after}`);
		}
	});

	it('offers an address behind everything that VS Code offers', async () => {
		const editor = await openReadme('[x]()', 'README.en.md', { 'smith.md': '# A\n' });
		editor.selection = new vscode.Selection(0, 4, 0, 4);
		const all = [...(await completionsAt(editor))].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
		const ours = all.map(isOurs);
		expect(ours.includes(true)).to.equal(true);
		expect(ours.indexOf(true)).to.equal(all.length - ours.filter(Boolean).length);
	});

	it('is turned off by its setting, and is for documents of the initiative alone', async () => {
		const editor = await openReadme('# T\n\n@smi');
		const ours = async () => (await completionsAt(editor)).filter(isOurs).map(labelOf);
		expect(await ours()).to.deep.equal(['SMITH']);
		for (const setting of [{ completionEnabled: false }, { checksInitiative: 'auto' }, { checksInitiative: 'never' }]) {
			try {
				await configure(setting);
				expect(await ours()).to.deep.equal([]);
			} finally {
				await configure({ completionEnabled: undefined, checksInitiative: undefined });
			}
		}
		expect(await ours()).to.deep.equal(['SMITH']);
	});

	for (const text of [
		'@joh',
		'@types',
		'@types/node',
		'@scope/package',
		'@user',
		'@octocat',
		'@higmed',
		'@hgmd',
		'@initiative',
	]) {
		it(`offers nothing after ${text}, which begins no name`, async () => {
			const editor = await openReadme(`Thanks to ${text}`, 'README.en.md');
			expect((await completionsAt(editor)).filter(isOurs)).to.deep.equal([]);
		});
	}

	for (const text of [
		...['office@', 'a@HiGH', '`@HiGH', '```\n@HiGH', '<!-- @HiGH', 'call(', '@ HiGH', 'a/@HiGH', '<@HiGH'],
		...['https://example.org/@HiGH', '<a href="@HiGH', '[x](https://example.org/HiGH'],
	]) {
		it(`offers nothing after ${JSON.stringify(text)}`, async () => {
			const editor = await openReadme(text === '`@HiGH' ? '`@HiGH`' : text);
			if (text === '`@HiGH') {
				editor.selection = new vscode.Selection(0, 6, 0, 6);
			}
			expect((await completionsAt(editor, '@')).filter(isOurs)).to.deep.equal([]);
		});
	}

	it('offers nothing in the data in front', async () => {
		const editor = await openReadme('---\ntitle: @HiGH\n---\n\n# T\n', 'README.en.md');
		editor.selection = new vscode.Selection(1, 12, 1, 12);
		expect((await completionsAt(editor)).filter(isOurs)).to.deep.equal([]);
	});

	it('answers without a setting of the user', async () => {
		const editor = await openReadme('@');
		const { quickSuggestions } = vscode.workspace.getConfiguration('editor', editor.document) as unknown as {
			quickSuggestions: { other: unknown };
		};
		expect(quickSuggestions.other).to.equal('off');
		expect(await completionsAt(editor, '@')).to.not.have.length(0);
	});
});
