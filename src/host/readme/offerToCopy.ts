import * as vscode from 'vscode';
import { showInformation } from '../messages';

/**
 * Offers to copy a text that cannot be inserted.
 *
 * @param label the label of the button that copies.
 * @returns the chosen button.
 */
export async function offerToCopy(
	text: string,
	message: string,
	label: string,
	...buttons: readonly string[]
): Promise<string | undefined> {
	const choice = await showInformation(message, label, ...buttons);
	if (choice === label) {
		await vscode.env.clipboard.writeText(text);
	}
	return choice;
}
