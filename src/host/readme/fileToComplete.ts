import * as vscode from 'vscode';
import type { MarkdownFile } from '../../core/markdown/markdownFile';
import { readFlag } from '../settings';
import type { InitiativeScope } from './initiativeScope';
import { isProse, markdownOf } from './markdownOf';

/** Signs that end a word inside a name. Between two of them VS Code asks by itself. */
export const BETWEEN_WORDS = [' ', '-', '.'] as const;

/** A list opens after this pause: a person who goes on typing has not asked for one. */
const REST_MS = 150;

/** A request for a list, as VS Code makes it. */
interface CompletionRequest {
	readonly document: vscode.TextDocument;
	/** Running text must stand here. */
	readonly offset: number;
	readonly context: vscode.CompletionContext;
	readonly token: vscode.CancellationToken;
}

/**
 * Parses a document for a completion list, once the typing rests.
 *
 * @param signs the signs that open the list.
 * @returns nothing where no list should open, or when VS Code no longer wants one.
 */
export async function fileToComplete(
	scope: InitiativeScope,
	{ document, offset, context, token }: CompletionRequest,
	signs: readonly string[],
): Promise<MarkdownFile | undefined> {
	if (!readFlag('completionEnabled', document.uri) || !(await scope.of(document))) {
		return undefined;
	}
	await typingRests(document, context, signs, token);
	const file = token.isCancellationRequested ? undefined : markdownOf(document);
	return file && !token.isCancellationRequested && isProse(file, offset) ? file : undefined;
}

/**
 * Waits until the typing rests after one of the signs. Any other request is answered at once: a list that is already
 * shown must disappear as soon as it no longer fits.
 */
function typingRests(
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
