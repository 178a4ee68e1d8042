import * as vscode from 'vscode';
import { offerToCopy } from './offerToCopy';

/**
 * Changes a document, or offers to copy its new text if it is read-only.
 *
 * @param expected the text that the edit was made for.
 * @returns whether the document was changed.
 * @throws {Error} when the document has changed in the meantime.
 */
export async function changeDocument(
	document: vscode.TextDocument,
	expected: string,
	edit: vscode.WorkspaceEdit,
): Promise<boolean> {
	if (document.getText() !== expected || !(await vscode.workspace.applyEdit(edit))) {
		throw changedMeanwhile();
	}
	const text = document.getText();
	if (!(await revertReadOnly([{ document, text: expected }])).includes(document)) {
		return true;
	}
	await offerToCopy(text, vscode.l10n.t('This file cannot be changed.'), vscode.l10n.t('Copy the Text'));
	return false;
}

/**
 * Takes back the changes of read-only documents. VS Code applies an edit to their text all the same and reports success,
 * but such a document is never dirty and cannot be saved.
 *
 * @param changed documents that were just changed, with their texts before.
 * @returns those that are read-only.
 */
export async function revertReadOnly(
	changed: readonly { readonly document: vscode.TextDocument; readonly text: string }[],
): Promise<readonly vscode.TextDocument[]> {
	const edit = new vscode.WorkspaceEdit();
	const reverted: vscode.TextDocument[] = [];
	for (const { document, text } of changed) {
		if (document.getText() !== text && !document.isDirty && !(await isSaved(document))) {
			const { uri } = document;
			edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
			reverted.push(document);
		}
	}
	if (reverted.length > 0) {
		await vscode.workspace.applyEdit(edit);
	}
	return reverted;
}

export function changedMeanwhile(): Error {
	return new Error(vscode.l10n.t('The document has changed meanwhile. Please try again.'));
}

/** Whether the file on the disk has the text of the document, for example because VS Code saves after each edit. */
async function isSaved(document: vscode.TextDocument): Promise<boolean> {
	try {
		const bytes = await vscode.workspace.fs.readFile(document.uri);
		return withLf(new TextDecoder().decode(bytes)) === withLf(document.getText());
	} catch {
		return false;
	}
}

/** Ignores the BOM and line endings, because VS Code makes all line endings of a document equal. */
export function withLf(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
