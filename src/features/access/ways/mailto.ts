import * as vscode from 'vscode';
import { mailtoPlan } from '../../../core/access/mailPlan';
import { handOver } from './handOver';
import type { Way } from './way';

/** Opens the mail program of the person's own machine, even from a remote window. */
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
