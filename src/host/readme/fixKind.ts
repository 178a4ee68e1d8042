import * as vscode from 'vscode';

/** The kind of the quick fixes of a rule: with it somebody can ask for those alone. */
export function fixKind(rule: string): vscode.CodeActionKind {
	return vscode.CodeActionKind.QuickFix.append('mii').append(rule);
}
