import * as vscode from 'vscode';
import type { Failures } from '../failures';
import { showWarning } from '../messages';

/** The sentence for an untrusted workspace. */
export function notTrusted(): string {
	return vscode.l10n.t('This folder is not trusted yet, so its files are neither read nor written.');
}

/** Says in an untrusted workspace that its files are not written, and leads to the question of trust. */
export function askForTrust(failures: Failures): void {
	const trust = vscode.l10n.t('Manage Trust');
	const answer = showWarning(notTrusted(), trust);
	failures.watch(
		'trust',
		answer.then((chosen) => chosen === trust && vscode.commands.executeCommand('workbench.trust.manage')),
	);
}
