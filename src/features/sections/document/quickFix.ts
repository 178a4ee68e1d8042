import * as vscode from 'vscode';
import { fixKind } from '../../../host/readme/quickFixProvider';

/**
 * Goes to the place that a row of a finding stands for and opens the quick fixes there: those of its rule alone, as
 * several findings can share a place, and all of them without a rule.
 */
export async function quickFix(argument: unknown): Promise<void> {
	const given = (argument ?? {}) as { readonly uri?: unknown; readonly range?: unknown; readonly rule?: unknown };
	const { uri, range, rule } = given;
	if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range)) {
		return;
	}
	await vscode.window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
	await (typeof rule === 'string'
		? vscode.commands.executeCommand('editor.action.codeAction', { kind: fixKind(rule).value, apply: 'never' })
		: vscode.commands.executeCommand('editor.action.quickFix'));
}
