import * as vscode from 'vscode';

/** The words that lead to all ways, wherever they stand. */
export function moreWays(): string {
	return vscode.l10n.t('More Ways…');
}
