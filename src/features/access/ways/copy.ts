import * as vscode from 'vscode';
import { mailText } from '../../../core/access/mailText';
import type { Mail } from '../../../core/access/mailto';
import { answerIn } from '../../../host/entries/answerIn';
import { plainLabel } from '../../../host/plainText';
import type { Services } from '../../../services';
import { headLines } from '../headLines';
import { moreWays } from '../moreWays';
import type { Outcome, Way } from './way';

interface CopyItem extends vscode.QuickPickItem {
	/** The text to copy. The row without one leads to the other ways. */
	readonly text?: string;
}

/** Copies address, subject and text one by one. The list stays open while the person pastes them elsewhere. */
export function copy(): Way {
	return {
		method: 'copy',
		icon: 'copy',
		label: vscode.l10n.t('Copy One by One'),
		nextStep: vscode.l10n.t('Paste address, subject and text into a new email.'),
		available: true,
		run: (mail, _asked, services) => copyOneByOne(mail, services),
	};
}

function copyOneByOne(mail: Mail, { failures }: Services): Promise<Outcome | undefined> {
	const picker = vscode.window.createQuickPick<CopyItem>();
	picker.title = vscode.l10n.t('Copy the Email');
	picker.placeholder = vscode.l10n.t('Press Enter to copy, paste it into the email, then continue with the next part');
	picker.ignoreFocusOut = true;
	picker.items = toRows(mail);
	return answerIn(picker, (answer) => {
		let characters = 0;
		const copyRow = async (label: string, text: string, index: number): Promise<void> => {
			await vscode.env.clipboard.writeText(text);
			characters = text.length;
			picker.title = vscode.l10n.t('Copied: {0}', label);
			picker.items = picker.items.map((item, at) =>
				at === index ? { ...item, iconPath: new vscode.ThemeIcon('check') } : item,
			);
			// Enter then copies the next row.
			picker.activeItems = picker.items.slice(index + 1, index + 2);
		};
		picker.onDidAccept(() => {
			const [row] = picker.selectedItems;
			if (row?.text === undefined) {
				answer({ characters, next: 'ask' });
			} else {
				failures.watch('access', copyRow(row.label, row.text, picker.items.indexOf(row)));
			}
		});
	});
}

function toRows(mail: Mail): CopyItem[] {
	const row = (icon: string, label: string, text: string, description = text): CopyItem => ({
		iconPath: new vscode.ThemeIcon(icon),
		label,
		description: plainLabel(description),
		text,
	});
	return [
		row('mention', vscode.l10n.t('Address'), mail.to),
		row('tag', vscode.l10n.t('Subject'), mail.subject),
		row('note', vscode.l10n.t('Text'), mail.body, mail.body.replace(/\s+/g, ' ').slice(0, 80)),
		row('mail', vscode.l10n.t('Everything'), mailText(headLines(mail), mail), ''),
		{ iconPath: new vscode.ThemeIcon('ellipsis'), label: moreWays() },
	];
}
