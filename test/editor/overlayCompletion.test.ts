import { expect } from 'chai';
import * as vscode from 'vscode';
import { bundledRegistry } from '../support/bundled';
import { running, say } from './checkSupport';
import { deleteOverlay, editOverlay } from './overlaySupport';
import { accept, completionsAt, documentationOf, labelOf } from './readme';
import { describeShared } from './sharedSuite';

const registry = bundledRegistry();

/** Opens the overlay of the folder with a text, the cursor at `|`. */
async function editAt(marked: string): Promise<vscode.TextEditor> {
	const offset = marked.indexOf('|');
	const document = await editOverlay(marked.slice(0, offset) + marked.slice(offset + 1));
	const editor = await vscode.window.showTextDocument(document);
	const cursor = document.positionAt(offset);
	editor.selection = new vscode.Selection(cursor, cursor);
	return editor;
}

async function offered(marked: string, sign?: string): Promise<readonly vscode.CompletionItem[]> {
	return completionsAt(await editAt(marked), sign);
}

describeShared('writing an overlay', () => {
	before(running);
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await deleteOverlay();
	});

	it('offers the fields of an entry, explained', async () => {
		const items = await offered('entries:\n  highmed:\n    no|\n');
		const note = items.find((item) => labelOf(item) === 'note');
		expect(note?.detail).to.equal(await say('Note'));
		expect(documentationOf(note)).to.include('contributor');
		// Suggestions of words from the text would be wrong here.
		expect(items.map(labelOf)).to.include('group').and.not.include('highmed');
	});

	it('writes a key with what its value begins with', async () => {
		const editor = await editAt('entries:\n  highmed:\n    lin|\n');
		const items = await completionsAt(editor);
		await accept(
			editor,
			items.find((item) => labelOf(item) === 'links'),
		);
		expect(editor.document.getText()).to.match(/^entries:\n {2}highmed:\n {4}links:\n {6}- \n$/);
	});

	it('offers the entries there are, with their names', async () => {
		const items = await offered('entries:\n  |\n');
		expect(items.map(labelOf)).to.deep.equal([...registry.entries.keys()]);
		const detail = items.find((item) => labelOf(item) === 'highmed')?.detail;
		expect([registry.entries.get('highmed')?.name.de, registry.entries.get('highmed')?.name.en]).to.include(detail);
	});

	it('offers groups, icons and words as values', async () => {
		expect((await offered('entries:\n  a:\n    group: |\n', ' ')).map(labelOf)).to.include('consortia');
		expect((await offered('groups:\n  a:\n    icon: |\n')).map(labelOf))
			.to.include('rocket')
			.and.include('telescope');
		expect((await offered('entries:\n  a:\n    hidden: |\n')).map(labelOf)).to.deep.equal(['true', 'false']);
	});

	it('does not pop up while a line is indented', async () => {
		expect(
			(await offered('entries:\n  |\n', ' ')).filter(({ kind }) => kind === vscode.CompletionItemKind.Reference),
		).to.deep.equal([]);
	});

	it('stays away from other YAML files', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'yaml',
			content: 'entries:\n  highmed:\n    ',
		});
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(2, 4, 2, 4);
		expect((await completionsAt(editor)).map(labelOf)).to.not.include('group');
	});
});
