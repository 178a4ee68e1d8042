import * as vscode from 'vscode';
import { mailtoPlan } from '../../../core/access/mailPlan';
import { handOver } from './handOver';
import type { Way } from './way';

/** The mail program of the system, also from a remote window: VS Code opens addresses where the person sits. */
export function mailto(): Way {
	return {
		method: 'mailto',
		icon: 'mail',
		label: vscode.l10n.t('Open in Mail Program'),
		nextStep: vscode.l10n.t('Check the email in your mail program and send it there.'),
		available: true,
		run: (mail) =>
			handOver(mailtoPlan(mail), {
				whole: vscode.l10n.t('Send the email in your mail program. If none has opened, choose another way.'),
				withoutText: vscode.l10n.t('The text is long, so it is on the clipboard. Paste it into the email.'),
			}),
	};
}
