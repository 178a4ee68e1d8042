import * as vscode from 'vscode';
import type { Entry } from '../core/registry/registry';
import { COMMANDS } from '../ids';
import { appendPlain } from './cardText';

/** The commands that a card may run, and no other: a card shows data that others wrote. */
export const CARD_COMMANDS: readonly string[] = [
	COMMANDS.requestAccess,
	COMMANDS.revealInTree,
	COMMANDS.openEntry,
	COMMANDS.insertLink,
	COMMANDS.copyMarkdownLink,
	COMMANDS.copyName,
	COMMANDS.openRegistry,
];

/**
 * Appends what can be done with an entry.
 *
 * @param range where its name stands as text, to make it a link.
 */
export function appendActions(card: vscode.MarkdownString, entry: Entry, range: vscode.Range | undefined): void {
	const links = [
		...(entry.links.length > 0 ? [action('link-external', vscode.l10n.t('Open'), COMMANDS.openEntry, entry)] : []),
		...(range && entry.links.length > 0
			? [action('link', vscode.l10n.t('Make It a Link'), COMMANDS.insertLink, entry, { at: positions(range) })]
			: []),
		entry.links.length > 0
			? action('markdown', vscode.l10n.t('Copy as Markdown Link'), COMMANDS.copyMarkdownLink, entry)
			: action('copy', vscode.l10n.t('Copy Name'), COMMANDS.copyName, entry),
		action('list-tree', vscode.l10n.t('Reveal in Directory'), COMMANDS.revealInTree, entry),
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
	const argument = encodeURIComponent(JSON.stringify([{ entry: entry.id, ...more }]));
	return (card) => {
		card.appendMarkdown(`[$(${icon}) `);
		appendPlain(card, title).appendMarkdown(`](command:${command}?${argument})`);
	};
}

function positions({ start, end }: vscode.Range): readonly number[] {
	return [start.line, start.character, end.line, end.character];
}
