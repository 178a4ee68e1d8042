import * as vscode from 'vscode';
import { bestLink, type Entry, hasEnded, needsMembership, type Registry, teamSlug } from '../core/registry/registry';
import type { Language } from '../core/registry/schema';
import { COMMANDS } from '../ids';
import { LINK_ICONS } from './icons';
import { linkText } from './linkText';

/** What an entry is, as a card: for tooltips and hovers. Registry text is appended as text, never as Markdown. */
export function entryCard(registry: Registry, entry: Entry, language: Language, today: string): vscode.MarkdownString {
	const card = new vscode.MarkdownString('', true);
	card.isTrusted = { enabledCommands: [COMMANDS.requestAccess, COMMANDS.revealInTree] };
	card.appendMarkdown('**').appendText(entry.name[language]).appendMarkdown('**');
	for (const text of [entry.longName?.[language], entry.description?.[language]]) {
		if (text) {
			paragraph(card).appendText(text);
		}
	}
	const state = stateText(registry, entry, language, today);
	if (state) {
		paragraph(card).appendMarkdown('$(history) ').appendText(state);
	}
	for (const link of entry.links) {
		paragraph(card, '  \n').appendMarkdown(`$(${LINK_ICONS[link.kind]}) [`).appendText(linkText(link, language));
		card.appendMarkdown(`](${link.url.replace(/[()]/g, encodeURIComponent)})`);
		if (needsMembership(link)) {
			card.appendMarkdown(' ').appendText(vscode.l10n.t('(members only)'));
		}
	}
	if (!bestLink(entry, language)) {
		paragraph(card).appendText(vscode.l10n.t('No link is known.'));
	}
	if (entry.note) {
		paragraph(card).appendMarkdown('$(info) ').appendText(entry.note[language]);
	}
	if (teamSlug(entry) !== undefined) {
		paragraph(card).appendMarkdown('$(mail) ');
		commandLink(card, COMMANDS.requestAccess, entry, vscode.l10n.t('Request access to this team'));
	}
	if (entry.confidence === 'medium') {
		paragraph(card).appendMarkdown('$(question) ').appendText(vscode.l10n.t('Read on a secondary page; verify it.'));
	}
	if (entry.source.length > 0) {
		paragraph(card).appendText(vscode.l10n.t('Source: {0}', entry.source.join('; ')));
	}
	return card;
}

/** Whether it has ended or will, and what continues it; nothing while it simply runs. */
function stateText(registry: Registry, entry: Entry, language: Language, today: string): string | undefined {
	const successor = entry.successor === undefined ? undefined : registry.entries.get(entry.successor);
	const { from, to } = entry.valid ?? {};
	const name = successor?.short[language];
	if (hasEnded(entry, today)) {
		if (name !== undefined) {
			return to === undefined
				? vscode.l10n.t('Has ended. {0} continues it.', name)
				: vscode.l10n.t('Ended {0}. {1} continues it.', to, name);
		}
		return to === undefined ? vscode.l10n.t('Has ended.') : vscode.l10n.t('Ended {0}.', to);
	}
	if (from !== undefined && to !== undefined) {
		return vscode.l10n.t('Runs from {0} to {1}.', from, to);
	}
	if (to !== undefined) {
		return vscode.l10n.t('Runs until {0}.', to);
	}
	return from === undefined ? undefined : vscode.l10n.t('Since {0}.', from);
}

function paragraph(card: vscode.MarkdownString, separator = '\n\n'): vscode.MarkdownString {
	return card.appendMarkdown(separator);
}

function commandLink(card: vscode.MarkdownString, command: string, entry: Entry, text: string): void {
	const argument = encodeURIComponent(JSON.stringify([{ entry: entry.id }]));
	card.appendMarkdown('[').appendText(text).appendMarkdown(`](command:${command}?${argument})`);
}
