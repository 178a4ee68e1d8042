import * as vscode from 'vscode';
import { escapeDestination } from '../core/readme/markdownText';
import type { Language } from '../core/registry/language';
import { bestLink, type Entry, hasEnded, needsMembership, type Registry, teamSlug } from '../core/registry/registry';
import { COMMANDS } from '../ids';
import { appendPlain } from './cardText';
import { LINK_ICONS } from './icons';
import { linkText } from './linkText';
import { overlayLabel } from './overlayPlaces';

/** What an entry is, as a card: for tooltips and hovers. Registry text is appended as text, never as Markdown. */
export function entryCard(registry: Registry, entry: Entry, language: Language, today: string): vscode.MarkdownString {
	const card = new vscode.MarkdownString('', true);
	card.isTrusted = { enabledCommands: [COMMANDS.requestAccess, COMMANDS.revealInTree] };
	card.appendMarkdown('**');
	appendPlain(card, entry.name[language]).appendMarkdown('**');
	for (const text of [entry.longName?.[language], entry.description?.[language]]) {
		if (text) {
			paragraph(card, text);
		}
	}
	const state = stateText(registry, entry, language, today);
	if (state) {
		paragraph(card, state, 'history');
	}
	appendLinks(card, entry, language);
	if (entry.note) {
		paragraph(card, entry.note[language], 'info');
	}
	if (teamSlug(entry) !== undefined) {
		const argument = encodeURIComponent(JSON.stringify([{ entry: entry.id }]));
		card.appendMarkdown('\n\n$(mail) [');
		appendPlain(card, vscode.l10n.t('Request access to this team'));
		card.appendMarkdown(`](command:${COMMANDS.requestAccess}?${argument})`);
	}
	if (entry.confidence === 'medium') {
		paragraph(card, vscode.l10n.t('Read on a secondary page; verify it.'), 'question');
	}
	if (entry.source.length > 0) {
		paragraph(card, vscode.l10n.t('Source: {0}', entry.source.join('; ')));
	}
	appendOrigins(card, registry, entry);
	return card;
}

/** Which overlay says what, where one does. */
function appendOrigins(card: vscode.MarkdownString, registry: Registry, entry: Entry): void {
	const fields = new Map<string, string[]>();
	for (const [field, source] of registry.provenance.entries.get(entry.id) ?? []) {
		fields.set(source, [...(fields.get(source) ?? []), field]);
	}
	for (const [source, names] of fields) {
		const label = overlayLabel(vscode.Uri.parse(source));
		paragraph(card, vscode.l10n.t('From {0}: {1}', label, names.join(', ')), 'layers');
	}
}

function appendLinks(card: vscode.MarkdownString, entry: Entry, language: Language): void {
	if (!bestLink(entry, language)) {
		paragraph(card, vscode.l10n.t('No link is known. An overlay can add one.'));
	}
	for (const [index, link] of entry.links.entries()) {
		card.appendMarkdown(`${index === 0 ? '\n\n' : '  \n'}$(${LINK_ICONS[link.kind]}) [`);
		appendPlain(card, linkText(link, language)).appendMarkdown(`](${escapeDestination(link.url)})`);
		if (needsMembership(link)) {
			appendPlain(card, ` ${vscode.l10n.t('(members only)')}`);
		}
	}
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

function paragraph(card: vscode.MarkdownString, text: string, icon?: string): void {
	card.appendMarkdown(icon === undefined ? '\n\n' : `\n\n$(${icon}) `);
	appendPlain(card, text);
}
