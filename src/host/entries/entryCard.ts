import * as vscode from 'vscode';
import type { SayOfEntry } from '../../core/entries/entrySentences';
import { validityText } from '../../core/entries/validityText';
import { versionFacts } from '../../core/entries/versionFacts';
import type { Language } from '../../core/language';
import { bestLink, needsMembership, teamSlug } from '../../core/registry/links';
import type { Entry, Registry } from '../../core/registry/registry';
import { COMMANDS } from '../../ids';
import { CARD_COMMANDS } from './appendActions';
import { appendOrigins } from './appendOrigins';
import { appendSources } from './appendSources';
import { appendAround, appendCommand, appendLink, appendParagraph, appendPlain, LINK_PLACE } from './cardText';
import { type Fact, factsOf } from './entryFacts';
import { LINK_ICONS } from './icons';
import { inLanguage } from './inLanguage';
import { linkText } from './linkText';

/**
 * Describes an entry in tooltips and hovers. All its sentences are in the language of its content, not of VS Code. Text
 * of the registry is appended as text, never as Markdown.
 */
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
	appendValidity(card, registry, entry, language, today);
	appendLinks(card, entry, language);
	appendFacts(card, byReleaseLine(factsOf(registry, entry, language), entry, language), language);
	if (entry.note) {
		appendParagraph(card, entry.note[language], 'info');
	}
	if (teamSlug(entry) !== undefined) {
		card.appendMarkdown('\n\n$(mail) ');
		appendCommand(card, inLanguage(language, 'Request access to this team'), COMMANDS.requestAccess, {
			entry: entry.id,
		});
	}
	appendOrigins(card, registry.provenance.entries.get(entry.id), { entry: entry.id }, language);
	appendSources(card, registry, entry, language);
	return card;
}

/** Facts with one line for each release line in place of those of versions. */
function byReleaseLine(facts: readonly Fact[], entry: Entry, language: Language): readonly Fact[] {
	const versions = versionFacts(entry, (...sentence) => inLanguage(language, ...sentence));
	const keys = new Set(versions.map(({ key }) => key));
	const first = facts.find(({ key }) => keys.has(key));
	return facts.flatMap((fact) => (fact === first ? versions : keys.has(fact.key) ? [] : [fact]));
}

/** Appends one line for each fact. */
function appendFacts(card: vscode.MarkdownString, facts: readonly Fact[], language: Language): void {
	for (const [index, { icon, label, value }] of facts.entries()) {
		card.appendMarkdown(`${index === 0 ? '\n\n' : '  \n'}$(${icon}) `);
		appendPlain(card, inLanguage(language, '{0}: {1}', label, value));
	}
}

/** Appends when the entry begins or ends, with a link to its successor. */
function appendValidity(
	card: vscode.MarkdownString,
	registry: Registry,
	entry: Entry,
	language: Language,
	today: string,
): void {
	const successor = entry.successor === undefined ? undefined : registry.entries.get(entry.successor);
	const say: SayOfEntry = (...sentence) => inLanguage(language, ...sentence);
	const sentence = validityText(entry, successor && LINK_PLACE, language, today, say);
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
		appendParagraph(card, inLanguage(language, 'No link is known.'));
		appendCommand(card.appendMarkdown(' '), inLanguage(language, 'Add one in an overlay'), COMMANDS.createOverlay, {});
	}
	for (const [index, link] of entry.links.entries()) {
		card.appendMarkdown(`${index === 0 ? '\n\n' : '  \n'}$(${LINK_ICONS[link.kind]}) `);
		appendLink(card, linkText(link, language), link.url);
		if (needsMembership(link)) {
			appendPlain(card, ` ${inLanguage(language, '(members only)')}`);
		}
	}
}
