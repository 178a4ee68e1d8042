import * as vscode from 'vscode';

/** The label of every button, lens and row that leads to all ways. */
export function moreWays(): string {
	return vscode.l10n.t('More Ways…');
}
