import * as vscode from 'vscode';
import { until } from '../support/until';
import { completionsAt, openReadme } from './readme';

/** Opens a file of a FHIR project, the cursor at `|` in its text. @param files the other files of the project. */
export async function openFhir(
	name: string,
	text: string,
	files: Readonly<Record<string, string>> = {},
): Promise<vscode.TextEditor> {
	const at = text.indexOf('|');
	const editor = await openReadme(text.replace('|', ''), name, files);
	if (at >= 0) {
		const position = editor.document.positionAt(at);
		editor.selection = new vscode.Selection(position, position);
	}
	return editor;
}

/** The file beside an open one. */
export function beside({ uri }: vscode.TextDocument, path: string): vscode.Uri {
	return vscode.Uri.joinPath(uri, '..', path);
}

/** Our suggestions at the cursor in the order of the list. Only they are sorted by number. */
export async function proposalsAt(editor: vscode.TextEditor, resolved = 0): Promise<readonly vscode.CompletionItem[]> {
	const items = await completionsAt(editor, undefined, resolved);
	return items
		.filter(({ sortText }) => /^\d{5}$/.test(sortText ?? ''))
		.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** The card at the cursor. */
export async function cardAt({ document, selection }: vscode.TextEditor): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		selection.active,
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (typeof content === 'string' ? content : content.value))
		.filter((value) => value.includes('command:mii.'))
		.join('\n');
}

/** Puts another text into a document, which stays unsaved. */
export async function write(uri: vscode.Uri, text: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const edit = new vscode.WorkspaceEdit();
	edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
	await vscode.workspace.applyEdit(edit);
}

/** Waits until a document has a text. */
export function hasText(document: vscode.TextDocument, text: string): Promise<string> {
	return until(
		() => document.getText(),
		(now) => now === text,
		'the text',
	);
}
