import * as vscode from 'vscode';
import type { SetupChange } from '../../core/setup/planSetup';
import { applyEdits } from '../../core/text/applyEdits';
import { changedMeanwhile, revertReadOnly } from '../../host/readme/changeDocument';
import { textEditsOf } from '../../host/readme/textEdits';

/** The edits of one file of the workspace. */
export interface FileChange extends SetupChange {
	readonly uri: vscode.Uri;
}

/**
 * Changes and creates all files in one edit, so that one undo takes everything back.
 *
 * @returns the files that cannot be changed.
 * @throws {Error} when a file has changed since it was read, or another one was created.
 */
export async function writeChanges(changes: readonly FileChange[]): Promise<readonly vscode.TextDocument[]> {
	const edit = new vscode.WorkspaceEdit();
	const before: { readonly document: vscode.TextDocument; readonly text: string }[] = [];
	for (const { uri, text, edits } of changes) {
		if (text === undefined) {
			edit.createFile(uri, { contents: new TextEncoder().encode(applyEdits('', edits)) });
		} else {
			const document = await vscode.workspace.openTextDocument(uri);
			if (document.getText() !== text) {
				throw changedMeanwhile();
			}
			before.push({ document, text });
			edit.set(uri, textEditsOf(text, edits));
		}
	}
	// For a refactoring, VS Code saves the files, depending on its settings.
	if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
		throw changedMeanwhile();
	}
	return revertReadOnly(before);
}
