import * as vscode from 'vscode';
import type { TextEdit } from '../../core/problem';
import { Lines } from '../../core/text/lines';
import { rangeOf } from './problemDiagnostic';

/** Converts edits of the core for a text into edits of VS Code. */
export function textEditsOf(text: string, edits: readonly TextEdit[]): vscode.TextEdit[] {
	const lines = new Lines(text);
	return edits.map((edit) => vscode.TextEdit.replace(rangeOf(edit, lines), edit.text));
}

/** Converts edits of the core for a file into a workspace edit. */
export function workspaceEditOf(uri: vscode.Uri, text: string, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	edit.set(uri, textEditsOf(text, edits));
	return edit;
}
