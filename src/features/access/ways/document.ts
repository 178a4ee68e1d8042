import * as vscode from 'vscode';
import { bodyOfMailText, mailText } from '../../../core/access/mailText';
import { headLines } from './headLines';
import type { Way } from './way';

/** The mail as a document that is not saved anywhere: to look at it first, and to complete it. */
export function document(): Way {
	return {
		method: 'document',
		icon: 'file-text',
		label: vscode.l10n.t('Show as Document'),
		nextStep: vscode.l10n.t('Complete the email in the editor, then copy it or open it in your mail program.'),
		available: true,
		async run(mail) {
			const content = mailText(headLines(mail), mail);
			const shown = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
			await vscode.window.showTextDocument(shown, { preview: false });
			return {
				characters: content.length,
				message: vscode.l10n.t('This is the email. Complete it in the editor, then choose how to hand it on.'),
				current: () => (shown.isClosed ? mail : { ...mail, body: bodyOfMailText(shown.getText()) }),
			};
		},
	};
}
