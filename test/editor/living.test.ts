import { expect } from 'chai';
import * as vscode from 'vscode';
import { bodyHash } from '../../src/core/sections/living/bodyHash';
import { livingBlock } from '../../src/core/sections/living/livingBlock';
import { findSection } from '../../src/core/sections/sections';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { findingsOf, fix, ruleOf, rules, say, sayCode, withoutMissingHints } from './checkSupport';
import { configure } from './configure';
import { deleteOverlay, overlayUri } from './overlaySupport';
import { openReadme } from './readme';
import { describeShared } from './sharedSuite';

const registry = bundledRegistry();
// A section that asks for no answers.
const ID = 'about';
const section = findSection(registry, ID);
const CURRENT = section ? livingBlock(registry, section, 'de') : '';
const EMPTY = `<!-- mii:begin ${ID} lang=de -->\n<!-- mii:end ${ID} -->`;
const OUTDATED = `<!-- mii:begin ${ID} lang=de hash=${bodyHash('Alt.')} -->\n\nAlt.\n\n<!-- mii:end ${ID} -->`;
const EDITED = CURRENT.replace(/\n\n<!-- mii:end/, ' Von Hand.\n\n<!-- mii:end');
const around = (block: string): string => `# A  \n\nVorher. \n\n${block}\n\nNachher\n\n\n`;
const BEGIN = new vscode.Range(4, 0, 4, 0);

async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly string[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
	expect(lenses.every(({ range, command }) => range.start.line === 4 && command !== undefined)).to.equal(true);
	return lenses.map(({ command }) => command?.title ?? '');
}

/** The words of the lenses above a section; the first of them has an icon, clearly apart from it. */
async function withIcon([icon, ...titles]: readonly string[]): Promise<readonly string[]> {
	const words = await Promise.all(titles.map((title) => say(title)));
	return words.map((word, index) => (index === 0 ? `$(${icon})\u00A0${word}` : word));
}

describeShared('living sections', () => {
	withoutMissingHints();
	afterEach(() => configure({ sectionsUpdateOnSave: undefined, codeLensEnabled: undefined }));

	for (const [name, block, rule, code, lenses] of [
		['current', CURRENT, undefined, undefined, ['check', 'Up to date']],
		['not filled', EMPTY, 'section-outdated', 'rule-section-unfilled', ['circle-outline', 'Not filled', 'Fill']],
		[
			'outdated',
			OUTDATED,
			'section-outdated',
			'rule-section-outdated',
			['history', 'Outdated', 'Update', 'Show Difference'],
		],
		[
			'edited',
			EDITED,
			'section-edited',
			'rule-section-edited',
			['edit', 'Edited by hand', 'Show Difference', 'Keep My Text', 'Make It Plain Text'],
		],
		['broken', EMPTY.replace(/\n.*/, ''), 'section-broken', 'rule-section-no-end', []],
	] as const) {
		it(`that are ${name} are marked on their begin marker, with their lens`, async () => {
			const { document } = await openReadme(around(block));
			// In the first test of a window, the provider may come late.
			const shown = await until(
				() => lensesOf(document),
				(titles) => titles.length === lenses.slice(1).length,
				'the lenses',
			);
			expect(shown).to.deep.equal(await withIcon(lenses));
			const found = await rules(document.uri, ...(rule ? [rule] : []));
			const marker = block.split('\n')[0]?.length ?? 0;
			for (const finding of found) {
				expect(finding.range).to.deep.equal(new vscode.Range(4, 0, 4, marker));
			}
			expect(found[0]?.message).to.equal(code && (await sayCode(code, ID)));
		});
	}

	it('show no lens where the setting says so', async () => {
		const { document } = await openReadme(around(CURRENT));
		await configure({ codeLensEnabled: false });
		expect(await lensesOf(document)).to.deep.equal([]);
	});

	for (const lineEnd of ['\n', '\r\n']) {
		it(`are updated in one step and touch nothing else (${JSON.stringify(lineEnd)})`, async () => {
			const text = around(OUTDATED).replaceAll('\n', lineEnd);
			const { document } = await openReadme(text);
			await vscode.commands.executeCommand(COMMANDS.updateSections);
			expect(document.getText()).to.equal(around(CURRENT).replaceAll('\n', lineEnd));
			await rules(document.uri);
			await vscode.commands.executeCommand('undo');
			expect(document.getText()).to.equal(text);
		});
	}

	it('are filled and updated by a quick fix', async () => {
		for (const [block, title] of [
			[EMPTY, 'Fill the section “{0}”'],
			[OUTDATED, 'Update the section “{0}”'],
		] as const) {
			const { document } = await openReadme(around(block));
			await fix(document, BEGIN, await say(title, ID));
			expect(document.getText()).to.equal(around(CURRENT));
		}
	});

	it('edited by hand are left alone by an update and replaced only when asked for', async () => {
		const { document } = await openReadme(around(EDITED));
		await vscode.commands.executeCommand(COMMANDS.updateSections);
		expect(document.getText()).to.equal(around(EDITED));
		await fix(document, BEGIN, await say('Take the update of “{0}”: replace my text', ID));
		expect(document.getText()).to.equal(around(CURRENT));
	});

	it('are detached with their text', async () => {
		const { document } = await openReadme(around(EDITED));
		await fix(document, BEGIN, await say('Make “{0}” plain text: keep the text, remove the markers', ID));
		expect(document.getText()).to.include('Von Hand.').and.not.include('mii:');
		expect(findingsOf(document.uri).map(ruleOf)).to.not.include('section-broken');
	});

	it('show what an update would change', async () => {
		const { document } = await openReadme(around(EDITED));
		await fix(document, BEGIN, await say('Show the difference'));
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input as vscode.TabInputTextDiff;
		expect(input.original.toString()).to.equal(document.uri.toString());
		const updated = await vscode.workspace.openTextDocument(input.modified);
		expect(updated.getText()).to.equal(around(CURRENT));
	});

	it('edited by hand can become the text of the section in this folder', async () => {
		const { document } = await openReadme(around(EDITED));
		try {
			await deleteOverlay();
			await fix(document, BEGIN, await say('Keep my text: make it the text of “{0}” in this folder', ID));
			expect(document.getText()).to.include('Von Hand.').and.not.equal(around(EDITED));
			await until(
				() => findingsOf(document.uri).filter((finding) => ruleOf(finding).startsWith('section-')).length,
				(count) => count === 0,
				'the findings',
			);
			expect(await lensesOf(document)).to.deep.equal(await withIcon(['check', 'Up to date']));
			const overlay = await vscode.workspace.openTextDocument(overlayUri());
			expect(overlay.getText()).to.include(`sections:\n  ${ID}:\n    body:\n      de: |-\n`);
		} finally {
			await deleteOverlay();
		}
	});

	it('are kept as they are written, with code, hard breaks and answers', async () => {
		const citation = findSection(registry, 'citation');
		const block = citation ? livingBlock(registry, citation, 'de') : '';
		const mine = block.replace(/\n> .*\n/, '\nSo:  \n{{a}} *b*\n\n```bib\n@article{x,\n\n\n}\n```\n');
		const { document } = await openReadme(around(mine));
		try {
			await deleteOverlay();
			await fix(document, BEGIN, await say('Keep my text: make it the text of “{0}” in this folder', 'citation'));
			const hash = / hash=\w+/g;
			expect(document.getText().replace(hash, '')).to.equal(around(mine).replace(hash, ''));
			await until(
				() => lensesOf(document),
				([lens = '', ...others]) => others.length === 0 && lens.includes('check'),
				'the state',
			);
			await vscode.commands.executeCommand(COMMANDS.updateSections);
			expect(document.getText().replace(hash, '')).to.equal(around(mine).replace(hash, ''));
		} finally {
			await deleteOverlay();
		}
	});

	it('are updated on save only where the setting says so, and never over a hand edit', async () => {
		const { document } = await openReadme(around(`${OUTDATED}\n\n${EDITED.replaceAll('lang=de', 'lang=en')}`));
		const append = async (): Promise<void> => {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, 'x\n');
			await vscode.workspace.applyEdit(edit);
		};
		await append();
		await document.save();
		expect(document.getText()).to.include('\nAlt.\n');
		await configure({ sectionsUpdateOnSave: true });
		await append();
		await document.save();
		expect(document.isDirty).to.equal(false);
		expect(document.getText()).to.not.include('\nAlt.\n');
		expect(document.getText()).to.include('Von Hand.');
	});

	it('are not updated by an auto save', async () => {
		const { document } = await openReadme(around(OUTDATED));
		await configure({ sectionsUpdateOnSave: true });
		const files = vscode.workspace.getConfiguration('files');
		const { Global } = vscode.ConfigurationTarget;
		await files.update('autoSaveDelay', 50, Global);
		await files.update('autoSave', 'afterDelay', Global);
		try {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, new vscode.Position(0, 0), 'x');
			await vscode.workspace.applyEdit(edit);
			await until(
				() => document.isDirty,
				(dirty) => !dirty,
				'the document to be saved',
			);
			expect(document.getText()).to.equal(`x${around(OUTDATED)}`);
		} finally {
			await files.update('autoSave', undefined, Global);
			await files.update('autoSaveDelay', undefined, Global);
		}
	});

	it('are inserted by the command, current at once', async () => {
		const { document } = await openReadme('# A\n\n');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: ID, language: 'de', living: true });
		expect(document.getText()).to.equal(`# A\n\n${CURRENT}\n`);
		await rules(document.uri);
		const inLine = await openReadme('# A\n\nText');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: ID, language: 'de', living: true });
		expect(inLine.document.getText()).to.equal(`# A\n\nText\n\n${CURRENT}\n`);
	});
});
