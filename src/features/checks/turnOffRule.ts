import * as vscode from 'vscode';
import { ruleKey } from '../../core/checks/ruleKey';
import { RULES } from '../../core/checks/rules';

/** Turns a rule off for the workspace of a document, else for the user. */
export async function turnOffRule(rule: unknown, uri: unknown): Promise<void> {
	const known = RULES.find(({ id }) => id === rule);
	if (known === undefined) {
		return;
	}
	const isInWorkspace = uri instanceof vscode.Uri && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
	const target = isInWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
	await vscode.workspace.getConfiguration().update(ruleKey(known.id), 'off', target);
}
