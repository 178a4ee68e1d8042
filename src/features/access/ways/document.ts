import * as vscode from 'vscode';
import { showMail } from '../mailDocument';
import type { Way } from './way';

/** Shows the mail as a document with the next steps above its text. */
export function document(): Way {
	return {
		method: 'document',
		icon: 'file-text',
		label: vscode.l10n.t('Show as Document'),
		nextStep: vscode.l10n.t('Complete the email in the editor. The next steps are above its text.'),
		available: true,
		async run(mail, asked, services) {
			const shown = await showMail(services, mail, asked);
			return { characters: shown.getText().length, next: undefined };
		},
	};
}
