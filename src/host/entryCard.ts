import * as vscode from 'vscode';
import { escapeDestination } from '../core/readme/markdownText';
import type { Language } from '../core/registry/language';
import { bestLink, type Entry, hasEnded, needsMembership, type Registry, teamSlug } from '../core/registry/registry';
import { COMMANDS } from '../ids';
import { CARD_COMMANDS } from './cardActions';
import { appendOrigins } from './cardOrigins';
import { appendAround, appendCommand, appendParagraph, appendPlain, LINK_PLACE } from './cardText';
import { type Fact, factsOf } from './entryFacts';
import { LINK_ICONS } from './icons';
import { linkText } from './linkText';
import { shownDate } from './shownDate';

/** What an entry is, as a card: for tooltips and hovers. Registry text is appended as text, never as Markdown. */
export function entryCard(registry: Registry, entry: Entry, language: Language, today: string): vscode.MarkdownString {
	const card = new vscode.MarkdownString('', true);
	card.isTrusted = { enabledCommands: CARD_COMMANDS };
	card.appendMarkdown('**');
	appendPlain(card, entry.name[language]).appendMarkdown('**');
	for (const text of [entry.longName?.[language], entry.description?.[language]]) {
		if (text) {
			appendParagraph(card, text);
		}
	}
	appendState(card, registry, entry, language, today);
	appendLinks(card, entry, language);
	appendFacts(card, factsOf(registry, entry, language));
	if (entry.note) {
		appendParagraph(card, entry.note[language], 'info');
	}
	if (teamSlug(entry) !== undefined) {
		card.appendMarkdown('\n\n$(mail) ');
		appendCommand(card, vscode.l10n.t('Request access to this team'), COMMANDS.requestAccess, { entry: entry.id });
	}
	if (entry.confidence === 'medium') {
		appendParagraph(card, vscode.l10n.t('Read on a secondary page; verify it.'), 'question');
	}
	appendOrigins(card, registry.provenance.entries.get(entry.id), { entry: entry.id });
	appendSources(card, entry.source);
	return card;
}

/** One line a fact: what it is, and its value. */
function appendFacts(card: vscode.MarkdownString, facts: readonly Fact[]): void {
	for (const [index, { icon, label, value }] of facts.entries()) {
		card.appendMarkdown(`${index === 0 ? '\n\n' : '  \n'}$(${icon}) `);
		appendPlain(card, vscode.l10n.t('{0}: {1}', label, value));
	}
}

/** Pages as links that show their host, all in one line. */
function appendSources(card: vscode.MarkdownString, sources: readonly string[]): void {
	if (sources.length === 0) {
		return;
	}
	card.appendMarkdown('\n\n');
	appendAround(card, vscode.l10n.t('Source: {0}', LINK_PLACE), () => {
		for (const [index, source] of sources.entries()) {
			card.appendMarkdown(index === 0 ? '' : '; ');
			// What ends in dots was shortened: such an address leads nowhere.
			const [, address, host = '', rest = ''] =
				/^(https:\/\/(?:www\.)?([^/\s]+)\S*(?<!\.))(?=\s|$)(.*)$/.exec(source) ?? [];
			if (address === undefined) {
				appendPlain(card, source);
			} else {
				card.appendMarkdown('[');
				appendPlain(card, host).appendMarkdown(`](${escapeDestination(address)})`);
				appendPlain(card, rest);
			}
		}
	});
}

/** Whether it has ended or will, and a link to what continues it; nothing while it simply runs. */
function appendState(
	card: vscode.MarkdownString,
	registry: Registry,
	entry: Entry,
	language: Language,
	today: string,
): void {
	const successor = entry.successor === undefined ? undefined : registry.entries.get(entry.successor);
	const sentence = stateText(entry, successor, today);
	if (sentence === undefined) {
		return;
	}
	card.appendMarkdown('\n\n$(history) ');
	appendAround(
		card,
		sentence,
		() => successor && appendCommand(card, successor.short[language], COMMANDS.revealInTree, { entry: successor.id }),
	);
}

function appendLinks(card: vscode.MarkdownString, entry: Entry, language: Language): void {
	if (!bestLink(entry, language)) {
		appendParagraph(card, vscode.l10n.t('No link is known. An overlay can add one.'));
	}
	for (const [index, link] of entry.links.entries()) {
		card.appendMarkdown(`${index === 0 ? '\n\n' : '  \n'}$(${LINK_ICONS[link.kind]}) [`);
		appendPlain(card, linkText(link, language)).appendMarkdown(`](${escapeDestination(link.url)})`);
		if (needsMembership(link)) {
			appendPlain(card, ` ${vscode.l10n.t('(members only)')}`);
		}
	}
}

function stateText(entry: Entry, successor: Entry | undefined, today: string): string | undefined {
	const from = shownDate(entry.valid?.from);
	const to = shownDate(entry.valid?.to);
	if (hasEnded(entry, today)) {
		if (successor) {
			return to === undefined
				? vscode.l10n.t('Has ended. {0} continues it.', LINK_PLACE)
				: vscode.l10n.t('Ended {0}. {1} continues it.', to, LINK_PLACE);
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
