import * as vscode from 'vscode';
import { readFlag } from '../settings';
import type { InitiativeScope } from './initiativeScope';

/** Signs that end a word inside a name: VS Code asks only by itself while a word goes on. */
export const BETWEEN_WORDS = [' ', '-', '.'] as const;

/** A list opens when typing rests for so long: whoever goes on has not asked for one. */
const REST_MS = 150;

/** Whether somebody who types in a document wants lists to open. */
export async function isWelcome(scope: InitiativeScope, document: vscode.TextDocument): Promise<boolean> {
	return readFlag('completionEnabled', document.uri) && (await scope.of(document));
}

/**
 * Waits until typing rests after a sign has opened the list. What is asked for otherwise is answered at once: a list
 * that is shown already must go as soon as it does not fit any more.
 *
 * @param signs the signs that open the list.
 */
export function typingRests(
	document: vscode.TextDocument,
	{ triggerCharacter = '' }: vscode.CompletionContext,
	signs: readonly string[],
	token: vscode.CancellationToken,
): Promise<void> {
	if (!signs.includes(triggerCharacter)) {
		return Promise.resolve();
	}
	return new Promise((resolve) => {
		const end = (): void => {
			clearTimeout(timer);
			for (const listener of listeners) {
				listener.dispose();
			}
			resolve();
		};
		let timer = setTimeout(end, REST_MS);
		const listeners = [
			token.onCancellationRequested(end),
			vscode.workspace.onDidChangeTextDocument((event) => {
				if (event.document === document) {
					clearTimeout(timer);
					timer = setTimeout(end, REST_MS);
				}
			}),
		];
	});
}
