import { expect } from 'chai';
import * as vscode from 'vscode';
import { livingBlock } from '../../src/core/sections/living/livingBlock';
import { findSection } from '../../src/core/sections/sections';
import { COMMANDS } from '../../src/ids';
import { bundledRegistry } from '../support/bundled';
import { until } from '../support/until';
import { fix, fixesAt, rules, say, withoutMissingHints } from './checkSupport';
import { PersonAtDesk } from './personAtDesk';
import { openReadme } from './readme';
import { describeShared } from './sharedSuite';

const citation = findSection(bundledRegistry(), 'citation');
const OPEN = citation ? livingBlock(bundledRegistry(), citation, 'de') : '';
const HINT = '[Namen, Titel, Version, Jahr, DOI oder Adresse]';
const around = (block: string): string => `# A\n\n${block}\n\nB\n`;

async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly string[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
	return lenses.map(({ command }) => (command?.title ?? '').replace(/^\$\([a-z-]+\)\u00A0/, ''));
}

async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
	const { document } = editor;
	const start = document.getText().indexOf(old);
	const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
	expect(start).to.be.greaterThan(-1);
	expect(await editor.edit((edit) => edit.replace(range, text))).to.equal(true);
}

async function type(text: string): Promise<void> {
	await vscode.commands.executeCommand('type', { text });
}

describeShared('the answers of a living section', () => {
	withoutMissingHints();

	it('are open until somebody writes over the hint, and are taken up by an update', async () => {
		const editor = await openReadme(around(OPEN));
		const { document } = editor;
		const [finding] = await rules(document.uri, 'section-open');
		expect(finding && document.getText(finding.range)).to.equal(HINT);
		expect(await lensesOf(document)).to.deep.equal([await say('Up to date'), await say('1 open answer')]);
		await replace(editor, HINT, 'Mustermann: "Modul"');
		await rules(document.uri);
		expect(await lensesOf(document)).to.deep.equal([await say('Up to date')]);
		await vscode.commands.executeCommand(COMMANDS.updateSections);
		expect(document.getText()).to.match(/ reference="Mustermann: %22Modul%22" -->\n[\s\S]*\n> Mustermann: "Modul"\n/);
	});

	it('are tab stops of a command, which brings the section up to date', async () => {
		const editor = await openReadme(around('<!-- mii:begin licence lang=en -->\n<!-- mii:end licence -->'));
		await vscode.commands.executeCommand(COMMANDS.fillInAnswers);
		const { document } = editor;
		expect(document.getText()).to.include('**Licence:** [please choose]\n');
		await until(
			() => document.getText(editor.selection),
			(text) => text === '[please choose]',
			'the first tab stop',
		);
		await vscode.commands.executeCommand('hideSuggestWidget');
		await type('CC0 1.0');
		await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
		await type('2026 Erika');
		await vscode.commands.executeCommand('leaveSnippet');
		expect(document.getText()).to.match(/\*\*Licence:\*\* CC0 1\.0\n- \*\*Copyright:\*\* © 2026 Erika\n/);
		// Only the text of the licence is still open.
		await rules(document.uri, 'section-open');
		await vscode.commands.executeCommand(COMMANDS.fillInAnswers);
		expect(document.getText()).to.include(' licence="CC0 1.0" copyright="2026 Erika" -->');
	});

	it('are chosen by a quick fix', async () => {
		const editor = await openReadme(around('<!-- mii:begin licence lang=en -->\n<!-- mii:end licence -->'));
		const { document } = editor;
		await vscode.commands.executeCommand(COMMANDS.updateSections);
		const [finding] = await rules(document.uri, 'section-open', 'section-open', 'section-open');
		expect(finding).to.not.equal(undefined);
		const range = finding?.range ?? new vscode.Range(0, 0, 0, 0);
		const titles = (await fixesAt(document, range)).map(({ title }) => title);
		expect(titles).to.include(await say('Fill in the open answers of “{0}”', 'licence'));
		await fix(document, range, await say('Answer with “{0}”', 'CC BY 4.0'));
		expect(document.getText()).to.include(' licence="CC BY 4.0" -->').and.to.include('**Licence:** CC BY 4.0\n');
	});

	it('of a read-only file are not taken up: VS Code says so, and the new text can be copied', async () => {
		const block = '<!-- mii:begin citation lang=de -->\n<!-- mii:end citation -->';
		const { document } = await openReadme(around(block));
		const desk = new PersonAtDesk();
		const files = vscode.workspace.getConfiguration('files');
		const name = vscode.workspace.asRelativePath(document.uri, false);
		try {
			await files.update('readonlyInclude', { [`**/${name}`]: true }, vscode.ConfigurationTarget.Global);
			const [message, copy] = await Promise.all([say('This file cannot be changed.'), say('Copy the Text')]);
			for (const command of [COMMANDS.updateSections, COMMANDS.fillInAnswers]) {
				await vscode.commands.executeCommand(command);
				expect(document.getText()).to.equal(around(block));
				expect(desk.notifications.at(-1)?.message).to.equal(message);
			}
			desk.presses.push(copy);
			await vscode.commands.executeCommand(COMMANDS.updateSections);
			expect(await vscode.env.clipboard.readText()).to.include(HINT);
		} finally {
			desk.leave();
			await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('can be given in a section inserted as living, in a block of its own', async () => {
		const { document } = await openReadme('# T\n\n- item\n    - nested item');
		await vscode.commands.executeCommand(COMMANDS.insertSection, { section: 'citation', language: 'de', living: true });
		expect(document.getText()).to.equal(`# T\n\n- item\n    - nested item\n\n${OPEN}\n`);
		await type('Mustermann');
		expect(document.getText()).to.include('\n> Mustermann\n');
		await rules(document.uri);
	});
});
