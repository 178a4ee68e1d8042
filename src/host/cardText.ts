import type * as vscode from 'vscode';
import { escapeMarkdown } from '../core/readme/markdownText';

/**
 * Appends data as text. `MarkdownString.appendText` does that too, but it turns every space into a no-break space, and
 * then the lines of a tooltip break inside words.
 *
 * @returns the card, for the next call.
 */
export function appendPlain(card: vscode.MarkdownString, text: string): vscode.MarkdownString {
	// An icon in a text, `$(name)`, is text: VS Code shows it so when a backslash stands before it.
	// Each line could begin a list or a heading.
	const lines = text.replace(/\$\(/g, '\\$(').split(/\r\n|\r|\n/);
	return card.appendMarkdown(lines.map((line) => escapeMarkdown(line.trim())).join('\n'));
}
