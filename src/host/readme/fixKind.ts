import * as vscode from 'vscode';
import type { RuleId } from '../../core/checks/rules/rule';

/** The kind of the quick fixes of a rule: with it somebody can ask for those alone. */
export function fixKind(rule: RuleId): vscode.CodeActionKind {
	return vscode.CodeActionKind.QuickFix.append('mii').append(rule);
}
