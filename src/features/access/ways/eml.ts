import * as vscode from 'vscode';
import { emlDraft } from '../../../core/access/emlDraft';
import { openExternal } from '../../../host/openExternal';
import type { Way } from './way';

/**
 * Saves the mail as a draft file. It needs a local window: in the browser and in a remote window, `openExternal` reports
 * success for a file but does nothing.
 */
export function eml(): Way {
	return {
		method: 'eml',
		icon: 'save',
		label: vscode.l10n.t('Save as Draft (.eml)'),
		nextStep: vscode.l10n.t('Open the file with classic Outlook or Thunderbird, check the email and send it there.'),
		available: vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined,
		async run(mail) {
			const target = await vscode.window.showSaveDialog({
				title: vscode.l10n.t('Save the Email as a Draft'),
				filters: { [vscode.l10n.t('Email draft')]: ['eml'] },
			});
			if (!target) {
				return undefined;
			}
			const draft = emlDraft(mail, { date: new Date() });
			await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(draft));
			try {
				await openExternal(target.toString());
			} catch {
				// The file is saved, and the message says how to open it.
			}
			return {
				characters: draft.length,
				next: {
					message: vscode.l10n.t(
						'The draft is saved. If it has not opened, open it with classic Outlook or Thunderbird.',
					),
				},
			};
		},
	};
}
