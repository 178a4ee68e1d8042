import type * as vscode from 'vscode';
import type { Language } from '../../core/language';
import type { Entry } from '../../core/registry/registry';
import { COMMANDS, LATER_COMMANDS } from '../../ids';
import { appendCommand } from './cardText';
import { inLanguage } from './inLanguage';

/** The only commands that a card may run: a card shows data written by others. */
export const CARD_COMMANDS: readonly string[] = [
	COMMANDS.requestAccess,
	COMMANDS.revealInTree,
	COMMANDS.openEntry,
	COMMANDS.insertLink,
	COMMANDS.copyMarkdownLink,
	LATER_COMMANDS.copyName,
	COMMANDS.openRegistry,
	COMMANDS.createOverlay,
];

/**
 * Appends links to the commands for an entry.
 *
 * @param range the name of the entry in the text, to turn it into a link.
 */
export function appendActions(
	card: vscode.MarkdownString,
	entry: Entry,
	range: vscode.Range | undefined,
	language: Language,
): void {
	const links = [
		...(entry.links.length > 0
			? [action('link-external', inLanguage(language, 'Open'), COMMANDS.openEntry, entry)]
			: []),
		...(range && entry.links.length > 0
			? [action('link', inLanguage(language, 'Make It a Link'), COMMANDS.insertLink, entry, { at: positions(range) })]
			: []),
		entry.links.length > 0
			? action('markdown', inLanguage(language, 'Copy as Markdown Link'), COMMANDS.copyMarkdownLink, entry)
			: action('copy', inLanguage(language, 'Copy Name'), LATER_COMMANDS.copyName, entry),
		action('list-tree', inLanguage(language, 'Reveal in Directory'), COMMANDS.revealInTree, entry),
	];
	card.appendMarkdown('\n\n---\n\n');
	for (const [index, link] of links.entries()) {
		card.appendMarkdown(index === 0 ? '' : ' &nbsp; ');
		link(card);
	}
}

function action(
	icon: string,
	title: string,
	command: string,
	entry: Entry,
	more: Readonly<Record<string, unknown>> = {},
): (card: vscode.MarkdownString) => void {
	return (card) => {
		appendCommand(card, title, command, { entry: entry.id, ...more }, icon);
	};
}

function positions({ start, end }: vscode.Range): readonly number[] {
	return [start.line, start.character, end.line, end.character];
}
