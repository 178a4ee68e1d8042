import * as vscode from 'vscode';
import { fixKind } from '../../../host/readme/quickFixProvider';

/**
 * Goes to the finding of a row and opens its quick fixes. With a rule, only the fixes of this rule are shown, because
 * several findings can have the same range.
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
