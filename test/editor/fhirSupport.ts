import * as vscode from 'vscode';
import { until } from '../support/until';
import type { Place } from './cardAt';

let serial = 0;

/**
 * Opens a file of a FHIR project, with the cursor at `|` in its text. No editor shows it: that would take longer than what
 * is asked.
 *
 * @param files the other files of the project.
 */
export async function openFhir(
	name: string,
	text: string,
	files: Readonly<Record<string, string>> = {},
): Promise<Place> {
	serial += 1;
	const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
	const home = vscode.Uri.joinPath(root, `fhir-${serial}`);
	for (const [path, content] of Object.entries({ ...files, [name]: text.replace('|', '') })) {
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(home, path), new TextEncoder().encode(content));
	}
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(home, name));
	return { document, position: document.positionAt(Math.max(0, text.indexOf('|'))) };
}

/** Puts another text into a document, with the cursor at `|`. It stays unsaved. */
export async function write({ uri }: vscode.TextDocument, text: string): Promise<Place> {
	const document = await vscode.workspace.openTextDocument(uri);
	const edit = new vscode.WorkspaceEdit();
	edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text.replace('|', ''));
	await vscode.workspace.applyEdit(edit);
	return { document, position: document.positionAt(Math.max(0, text.indexOf('|'))) };
}

/** The file beside an open one. */
export function beside({ uri }: vscode.TextDocument, path: string): vscode.Uri {
	return vscode.Uri.joinPath(uri, '..', path);
}

/** Our suggestions at a place in the order of the list. Only they are sorted by number, behind a tilde or not. */
export async function proposalsAt(
	{ document, position }: Place,
	resolved = 0,
): Promise<readonly vscode.CompletionItem[]> {
	const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider',
		document.uri,
		position,
		undefined,
		resolved,
	);
	return items
		.filter(({ sortText }) => /^~?\d{5}$/.test(sortText ?? ''))
		.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** The text after an item was accepted. */
export function accepted(document: vscode.TextDocument, item: vscode.CompletionItem | undefined): string {
	if (typeof item?.insertText !== 'string' || !(item.range instanceof vscode.Range)) {
		return 'nothing';
	}
	const [start, end] = [document.offsetAt(item.range.start), document.offsetAt(item.range.end)];
	return document.getText().slice(0, start) + item.insertText + document.getText().slice(end);
}

/** Waits until a document has a text. */
export function hasText(document: vscode.TextDocument, text: string): Promise<string> {
	return until(
		() => document.getText(),
		(now) => now === text,
		'the text',
	);
}
