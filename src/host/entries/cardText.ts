import type * as vscode from 'vscode';
import { cardLink, cardText } from '../../core/markdown/cardMarkdown';
import { escapeDestination } from '../../core/markdown/markdownText';

/** Marks the position of a link in a sentence. No text contains this character. */
export const LINK_PLACE = '\uE000';

/**
 * Appends data as text. `MarkdownString.appendText` turns every space into a no-break space, and then the lines of a
 * tooltip break inside words.
 *
 * @returns the card, to chain calls.
 */
export function appendPlain(card: vscode.MarkdownString, text: string): vscode.MarkdownString {
	return card.appendMarkdown(cardText(text));
}

/** Appends a link. Its text and title are data. */
export function appendLink(
	card: vscode.MarkdownString,
	text: string,
	url: string,
	title?: string,
): vscode.MarkdownString {
	return card.appendMarkdown(cardLink(text, escapeDestination(url), title === undefined ? {} : { title }));
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
	icon?: string,
): vscode.MarkdownString {
	return card.appendMarkdown(cardLink(text, commandAddress(command, argument), icon === undefined ? {} : { icon }));
}

/** The address of a link to a command. */
function commandAddress(command: string, argument: Readonly<Record<string, unknown>>): string {
	return `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}
