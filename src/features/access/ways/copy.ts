import * as vscode from 'vscode';
import { mailText } from '../../../core/access/mailText';
import type { Mail } from '../../../core/access/mailto';
import { headLines } from '../headLines';
import { moreWays } from '../moreWays';
import type { Outcome, Way } from './way';

interface CopyItem extends vscode.QuickPickItem {
	/** The text to copy; the row without one leads to the other ways. */
	readonly text?: string;
}

/** Address, subject and text one by one, for mail that nothing can open: the list stays while they are pasted. */
export function copy(): Way {
	return {
		method: 'copy',
		icon: 'copy',
		label: vscode.l10n.t('Copy One by One'),
		nextStep: vscode.l10n.t('Paste address, subject and text into a new email.'),
		available: true,
		run: copyOneByOne,
	};
}

function copyOneByOne(mail: Mail): Promise<Outcome | undefined> {
	const rows = toRows(mail);
	const picker = vscode.window.createQuickPick<CopyItem>();
	picker.title = vscode.l10n.t('Copy the Email');
	picker.placeholder = vscode.l10n.t('Enter copies; paste, then come back for the next');
	picker.ignoreFocusOut = true;
	picker.items = rows;
	return new Promise((resolve) => {
		let characters = 0;
		picker.onDidAccept(async () => {
			const [row] = picker.selectedItems;
			const index = row ? picker.items.indexOf(row) : -1;
			if (row?.text === undefined) {
				resolve({ characters, next: 'ask' });
				picker.hide();
				return;
			}
			await vscode.env.clipboard.writeText(row.text);
			characters = row.text.length;
			picker.title = vscode.l10n.t('Copied: {0}', rows[index]?.label ?? row.label);
			picker.items = picker.items.map((item) =>
				item === row ? { ...item, iconPath: new vscode.ThemeIcon('check') } : item,
			);
			// The next row is ready for Enter.
			picker.activeItems = picker.items.slice(index + 1, index + 2);
		});
		picker.onDidHide(() => {
			resolve(undefined);
			picker.dispose();
		});
		picker.show();
	});
}

function toRows(mail: Mail): CopyItem[] {
	const row = (icon: string, label: string, text: string, description = text): CopyItem => ({
		iconPath: new vscode.ThemeIcon(icon),
		label,
		description,
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
