import * as vscode from 'vscode';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';
import type { TextEdit } from '../../core/problem';
import { applyEdits } from '../../core/text/applyEdits';
import { LinkedPlaces } from '../registry/linkedPlaces';
import { readRegularFile } from '../registry/regularFile';
import { notTrusted } from './askForTrust';
import { changedMeanwhile, revertReadOnly, withLf } from './changeDocument';
import { textEditsOf } from './textEdits';

/** The edits of one file. */
export interface FileChange {
	readonly uri: vscode.Uri;
	/** The text that the edits are made for; nothing for a file that is created. */
	readonly text: string | undefined;
	readonly edits: readonly TextEdit[];
}

/**
 * Changes and creates files of the workspace in one edit, so that one undo takes everything back. Every file that nobody
 * has opened is written by this function.
 *
 * @param chosen folders and files that the user has chosen: a link to them or above them is their own.
 * @returns the files that cannot be changed.
 * @throws {Error} when the workspace is not trusted, a file is behind a link, another program has saved one since it was
 * read, or a new one exists. Then nothing is written.
 */
export async function changeFiles(
	changes: readonly FileChange[],
	chosen: readonly vscode.Uri[] = [],
): Promise<readonly vscode.TextDocument[]> {
	if (!vscode.workspace.isTrusted) {
		throw new Error(notTrusted());
	}
	const edit = new vscode.WorkspaceEdit();
	const found: { readonly document: vscode.TextDocument; readonly read: string; readonly isNewer: boolean }[] = [];
	for (const { uri, text, edits } of changes) {
		await refuseLink(uri, chosen);
		if (text === undefined) {
			edit.createFile(uri, { contents: new TextEncoder().encode(applyEdits('', edits)) });
		} else {
			const document = await vscode.workspace.openTextDocument(uri);
			found.push({ document, read: withLf(text), isNewer: await isNewerOnDisk(document) });
			edit.set(uri, textEditsOf(text, edits));
		}
	}
	// Nothing is awaited between the last look and the edit: VS Code may hear of a newer text at any time.
	const before = found.map(({ document }) => ({ document, text: document.getText() }));
	const isStale = found.some(({ document, read, isNewer }) => isNewer || withLf(document.getText()) !== read);
	// For a refactoring, VS Code can save files without an editor, depending on its settings.
	if (isStale || !(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
		throw changedMeanwhile();
	}
	return revertReadOnly(before);
}

/** Looks when something is written, too: a person may have looked at the changes for long. */
async function refuseLink(uri: vscode.Uri, chosen: readonly vscode.Uri[]): Promise<void> {
	const base = chosen.find(({ path }) => `${uri.path}/`.startsWith(`${path.replace(/\/$/, '')}/`));
	// Without a workspace, a person has chosen the folder with the file that is open.
	const folder = base ?? vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
	if (await new LinkedPlaces(folder).has(uri)) {
		const name = vscode.workspace.asRelativePath(uri);
		throw new Error(vscode.l10n.t('{0} is a link. Nothing is written there.', name));
	}
}

/** Whether another program has saved the file, and VS Code does not know it yet. For unsaved text VS Code asks on saving. */
async function isNewerOnDisk(document: vscode.TextDocument): Promise<boolean> {
	if (document.isDirty) {
		return false;
	}
	try {
		const file = await readRegularFile(document.uri, MAX_FILE_BYTES);
		return (
			file.kind === 'bytes' &&
			withLf(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)) !== withLf(document.getText())
		);
	} catch {
		// The file has another encoding, which VS Code alone knows.
		return false;
	}
}
