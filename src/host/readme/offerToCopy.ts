import * as vscode from 'vscode';

/**
 * Offers to copy a text that cannot go where it should.
 *
 * @param label of the button that copies.
 * @returns the button that was chosen.
 */
export async function offerToCopy(
	text: string,
	message: string,
	label: string,
	...buttons: readonly string[]
): Promise<string | undefined> {
	const choice = await vscode.window.showInformationMessage(message, label, ...buttons);
	if (choice === label) {
		await vscode.env.clipboard.writeText(text);
	}
	return choice;
}
