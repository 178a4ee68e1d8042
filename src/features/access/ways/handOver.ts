import * as vscode from 'vscode';
import type { MailPlan } from '../../../core/access/mailPlan';
import { openExternal } from '../../../host/openExternal';
import type { Outcome } from './way';

/** The message after an address was handed over. */
interface Messages {
	readonly whole: string;
	/** For a mail whose text is on the clipboard. */
	readonly withoutText: string;
}

/** Opens the address of a mail. A text that is too long for it goes to the clipboard. */
export async function handOver({ address, clipboard }: MailPlan, messages: Messages): Promise<Outcome> {
	if (clipboard !== undefined) {
		await vscode.env.clipboard.writeText(clipboard);
	}
	await openExternal(address);
	const message = clipboard === undefined ? messages.whole : messages.withoutText;
	return { characters: address.length, next: { message } };
}
