import { expect } from 'chai';
import * as vscode from 'vscode';
import { LANGUAGES } from '../../src/core/language';
import { renderSection, sectionsOf } from '../../src/core/sections/sections';
import { toPlainText } from '../../src/core/template/sectionText';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { testRun } from './index.shared';
import { PersonAtDesk } from './personAtDesk';
import { openReadme } from './readme';
import { describeShared } from './sharedSuite';

const registry = bundledRegistry();
/** The workspace has no workflow that a badge could stand for. */
const WORKSPACE = { workflow: false } as const;

describe('mii.insertSection', () => {
	it('inserts every section, and one undo takes it back', async () => {
		const editor = await openReadme('# Title\n\n');
		for (const section of sectionsOf(registry)) {
			for (const language of LANGUAGES) {
				const expected = toPlainText(renderSection(registry, section, language, WORKSPACE));
				if (expected === '') {
					continue;
				}
				await vscode.commands.executeCommand(COMMANDS.insertSection, { section: section.id, language });
				expect(editor.document.getText(), section.id).to.equal(`# Title\n\n${expected}\n`);
				await vscode.commands.executeCommand('undo');
				expect(editor.document.getText(), section.id).to.equal('# Title\n\n');
			}
		}
	}).timeout(60_000);

	it('takes the language of VS Code when none is named', async () => {
		const { language } = await testRun();
		const group = registry.groups.get('consortia');
		const editor = await openReadme('');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'consortia' });
		expect(editor.document.lineAt(0).text).to.equal(`## ${group?.name[language]}`);
	});

	it('stands as a block of its own, wherever the cursor is', async () => {
		const section = sectionsOf(registry).find(({ id }) => id === 'consortia');
		const text = section ? toPlainText(renderSection(registry, section, 'en', WORKSPACE)) : '';
		for (const [before, line, after] of [
			['Text', 0, ''],
			['- a\n- b', 1, '\n\nMore\n'],
			['Text\n', 1, '\nMore\n'],
			['Text\n\n  ', 2, '\n\nMore\n'],
		] as const) {
			const editor = await openReadme(before + after);
			const at = new vscode.Position(line, 1);
			editor.selection = new vscode.Selection(at, at);
			await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'consortia', language: 'en' });
			const rest = after.trim() === '' ? '\n' : '\n\nMore\n';
			expect(editor.document.getText()).to.equal(`${before.trimEnd()}\n\n${text}${rest}`);
			await vscode.commands.executeCommand('undo');
			expect(editor.document.getText()).to.equal(before + after);
		}
	});

	it('takes the level of its neighbours, comes behind a list, and selects the first blank', async () => {
		const editor = await openReadme('## T\n\n### A\n\n- a\n- b\n\n### B\n', 'README.en.md');
		editor.selection = new vscode.Selection(4, 2, 4, 2);
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'contact', language: 'en' });
		expect(editor.document.getText()).to.match(
			/^## T\n\n### A\n\n- a\n- b\n\n### Contact and help\n[\s\S]+\n\n### B\n$/,
		);
		expect(editor.document.getText(editor.selection)).to.include('module lead');
	});

	it('keeps the line ends of the document', async () => {
		const editor = await openReadme('# Title\r\n\r\n');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'consortia', language: 'de' });
		expect(editor.document.getText()).to.not.match(/(?<!\r)\n/);
	});
});

// Its message is answered by the test, which reaches the extension only where it runs from source.
describe('a section with nothing to show', () => {
	it('is not inserted, but offered as a living one', async () => {
		const editor = await openReadme('# Title\n');
		const desk = new PersonAtDesk();
		try {
			const badges = { section: 'badges', language: 'en' };
			await vscode.commands.executeCommand(COMMANDS.insertSection, badges);
			expect(editor.document.getText()).to.equal('# Title\n');
			const [button = ''] = desk.notifications[0]?.buttons ?? [];
			desk.presses.push(button);
			await vscode.commands.executeCommand(COMMANDS.insertSection, badges);
			expect(editor.document.getText()).to.match(
				/^# Title\n\n<!-- mii:begin badges lang=en hash=\w+ -->\n<!-- mii:end badges -->\n$/,
			);
		} finally {
			desk.leave();
		}
	});
});

describeShared('snippets', () => {
	it('are offered in a README by their prefix, in both languages', async () => {
		const editor = await openReadme('mii-consortia');
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			editor.document.uri,
			editor.selection.active,
		);
		const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
		expect(labels.filter((label) => label === 'mii-consortia')).to.have.length(2);
	});

	it('insert the text of a repository of which nothing is known', async () => {
		const editor = await openReadme('');
		for (const section of sectionsOf(registry)) {
			for (const language of LANGUAGES) {
				const word = { de: 'Deutsch', en: 'English' }[language];
				await vscode.commands.executeCommand('editor.action.insertSnippet', {
					langId: 'markdown',
					name: `MII: ${section.name[language]} (${word})`,
				});
				const expected = toPlainText(renderSection(registry, section, language));
				expect(editor.document.getText(), section.id).to.equal(expected);
				await vscode.commands.executeCommand('undo');
				expect(editor.document.getText(), section.id).to.equal('');
			}
		}
	}).timeout(60_000);
});
