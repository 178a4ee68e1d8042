import type * as vscode from 'vscode';

/**
 * Shows a box of quick input until it has an answer, then hides and disposes it.
 *
 * @param ask sets what leads to an answer, which it passes on.
 * @returns nothing when the person leaves the box.
 */
export function answerIn<Answer>(
	input: vscode.QuickInput,
	ask: (answer: (value: Answer | undefined) => void) => void,
): Promise<Answer | undefined> {
	return new Promise((resolve) => {
		ask((value) => {
			resolve(value);
			input.hide();
		});
		input.onDidHide(() => {
			resolve(undefined);
			input.dispose();
		});
		input.show();
	});
}
