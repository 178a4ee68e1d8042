import * as vscode from 'vscode';
import { webMailPlan } from '../../../core/access/mailPlan';
import type { WebMail } from '../../../core/access/webMail';
import { handOver } from './handOver';
import type { Way } from './way';

/** Opens the mail in the browser. The person must have chosen it, because the link sends the mail to that service. */
export function webMail(service: WebMail): Way {
	const name = service === 'outlook' ? vscode.l10n.t('Outlook on the Web') : 'Gmail';
	return {
		method: service,
		icon: 'globe',
		label: vscode.l10n.t('Open in {0}', name),
		nextStep: vscode.l10n.t('Sign in if asked, check the email and send it there.'),
		available: true,
		run: (mail) =>
			handOver(webMailPlan(service, mail), {
				whole: vscode.l10n.t('Send the email in your browser. If none has opened, choose another way.'),
				withoutText: vscode.l10n.t('The text is long, so it is on the clipboard. Paste it into the email.'),
			}),
	};
}
