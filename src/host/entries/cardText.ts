import type * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/markdown/markdownText';

/** Marks the position of a link in a sentence. No text contains this character. */
export const LINK_PLACE = '\uE000';

/**
 * Appends data as text. `MarkdownString.appendText` turns every space into a no-break space, and then the lines of a
 * tooltip break inside words.
 *
 * @returns the card, to chain calls.
 */
export function appendPlain(card: vscode.MarkdownString, text: string): vscode.MarkdownString {
	// With a backslash, VS Code shows `$(name)` as text instead of an icon.
	const lines = text.replace(/\$\(/g, '\\$(').split(/\r\n|\r|\n/);
	// Each line could begin a list, a heading or code. Blanks at the ends separate the text from the sentence around it.
	const [lead, tail] = [/^\s/, /\S\s+$/].map((edge) => (edge.test(text) ? ' ' : ''));
	const markdown = lines.map((line) => withoutAutolinks(escapeMarkdown(line.trim()))).join('\n');
	return card.appendMarkdown(lead + markdown + tail);
}

/** Keeps addresses from becoming links. GitHub's Markdown extension links them even behind a backslash. */
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
 * @param fill appends the link.
 */
export function appendAround(card: vscode.MarkdownString, sentence: string, fill: () => void): void {
	const [before = '', after] = sentence.split(LINK_PLACE);
	appendPlain(card, before);
	if (after !== undefined) {
		fill();
		appendPlain(card, after);
	}
}

/** Appends a link to a command. The card must allow the command. */
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
