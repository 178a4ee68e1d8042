import * as vscode from 'vscode';
import type { Language } from '../../../core/language';
import { type Entry, type Group, hasEnded, type Registry } from '../../../core/registry/registry';
import { CARD_COMMANDS } from '../../../host/entries/appendActions';
import { appendOrigins } from '../../../host/entries/appendOrigins';
import { appendParagraph, appendPlain } from '../../../host/entries/cardText';
import { inLanguage } from '../../../host/entries/inLanguage';

/** Describes a group in tooltips. */
export function groupCard(registry: Registry, group: Group, language: Language, today: string): vscode.MarkdownString {
	const card = new vscode.MarkdownString('', true);
	card.isTrusted = { enabledCommands: CARD_COMMANDS };
	card.appendMarkdown('**');
	appendPlain(card, group.name[language]).appendMarkdown('**');
	const longName = group.longName?.[language];
	if (longName !== undefined && longName !== group.name[language]) {
		appendParagraph(card, longName);
	}
	const intro = group.intro?.[language];
	if (intro !== undefined) {
		// The colon introduces a list, which only a README has.
		appendParagraph(card, intro.trimEnd().replace(/:$/, '.'));
	}
	appendParagraph(card, countText(registry.entriesBelow(group.id), language, today));
	appendOrigins(card, registry.provenance.groups.get(group.id), { group: group.id }, language);
	return card;
}

function countText(entries: readonly Entry[], language: Language, today: string): string {
	const ended = entries.filter((entry) => hasEnded(entry, today)).length;
	return ended === 0
		? inLanguage(language, 'Entries: {0}', entries.length)
		: inLanguage(language, '{0} entries, {1} of them ended', entries.length, ended);
}
