import type * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/markdown/markdownText';

/** Stands in a sentence where a link is to come: a character that no text holds. */
export const LINK_PLACE = '\uE000';

/**
 * Appends data as text. `MarkdownString.appendText` does that too, but it turns every space into a no-break space, and
 * then the lines of a tooltip break inside words.
 *
 * @returns the card, for the next call.
 */
export function appendPlain(card: vscode.MarkdownString, text: string): vscode.MarkdownString {
	// An icon in a text, `$(name)`, is text: VS Code shows it so when a backslash stands before it.
	const lines = text.replace(/\$\(/g, '\\$(').split(/\r\n|\r|\n/);
	// Each line could begin a list, a heading or code. A blank at either end belongs to the sentence around the text.
	const [lead, tail] = [/^\s/, /\S\s+$/].map((edge) => (edge.test(text) ? ' ' : ''));
	const markdown = lines.map((line) => withoutAutolinks(escapeMarkdown(line.trim()))).join('\n');
	return card.appendMarkdown(lead + markdown + tail);
}

/** Addresses in a text are text too; the extension of GitHub makes links of them, which no backslash keeps it from. */
function withoutAutolinks(markdown: string): string {
	return markdown.replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}&#46;`).replace(/:\/\//g, '&#58;//');
}

/** Appends a paragraph of text. */
export function appendParagraph(card: vscode.MarkdownString, text: string, icon?: string): void {
	card.appendMarkdown(icon === undefined ? '\n\n' : `\n\n$(${icon}) `);
	appendPlain(card, text);
}

/**
 * Appends a sentence with {@link LINK_PLACE} in it.
 *
 * @param fill appends what comes there.
 */
export function appendAround(card: vscode.MarkdownString, sentence: string, fill: () => void): void {
	const [before = '', after] = sentence.split(LINK_PLACE);
	appendPlain(card, before);
	if (after !== undefined) {
		fill();
		appendPlain(card, after);
	}
}

/** Appends a link to a command; only those on the card's list of allowed ones run. */
export function appendCommand(
	card: vscode.MarkdownString,
	text: string,
	command: string,
	argument: Readonly<Record<string, unknown>>,
): vscode.MarkdownString {
	card.appendMarkdown('[');
	appendPlain(card, text);
	return card.appendMarkdown(`](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`);
}
