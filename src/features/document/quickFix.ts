import * as vscode from 'vscode';

/** Goes to the place that a row of a finding stands for and opens the quick fixes there. */
export async function quickFix(argument: unknown): Promise<void> {
	const { uri, range } = (argument ?? {}) as { readonly uri?: unknown; readonly range?: unknown };
	if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range)) {
		return;
	}
	await vscode.window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
	await vscode.commands.executeCommand('editor.action.quickFix');
}
