import * as vscode from 'vscode';
import { COMMANDS } from '../../src/ids';
import { until } from '../support/until';

const START = { line: 0, character: 0 } as const;

/** The overlay of the workspace folder of the editor suite. */
export function overlayUri(): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error('The editor suite needs a workspace folder.');
	}
	return vscode.Uri.joinPath(folder.uri, '.mii', 'registry.yaml');
}

/** Puts a text into the overlay, in an editor, without a save. */
export async function editOverlay(text: string): Promise<vscode.TextDocument> {
	const uri = overlayUri();
	try {
		await vscode.workspace.fs.stat(uri);
	} catch {
		const edit = new vscode.WorkspaceEdit();
		edit.createFile(uri, { overwrite: false });
		await vscode.workspace.applyEdit(edit);
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const edit = new vscode.WorkspaceEdit();
	const all = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
	edit.replace(uri, all.isEmpty ? new vscode.Range(START.line, START.character, 0, 0) : all, text);
	await vscode.workspace.applyEdit(edit);
	return document;
}

export async function saveOverlay(text: string): Promise<vscode.TextDocument> {
	const document = await editOverlay(text);
	await document.save();
	return document;
}

/** Deletes the overlay as a person does. */
export async function deleteOverlay(): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.deleteFile(overlayUri(), { ignoreIfNotExists: true });
	await vscode.workspace.applyEdit(edit);
}

export async function renameOverlay(from: vscode.Uri, to: vscode.Uri): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(from, to);
	await vscode.workspace.applyEdit(edit);
}

/** The report of `mii.explain`, as the text that its page links to; the document updates itself from then on. */
export async function explain(): Promise<vscode.TextDocument> {
	await vscode.commands.executeCommand(COMMANDS.explain);
	await until(
		() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
		(isPage) => isPage,
		'the page of the overlays',
	);
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('mii:/MII Contributor.md'));
	await vscode.window.showTextDocument(document);
	return document;
}

/** The problems of the overlay. */
export function overlayProblems(): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(overlayUri()).filter(({ source }) => source === 'mii');
}
