import type * as vscode from 'vscode';
import type { Language } from '../../core/language';
import type { Entry, Registry } from '../../core/registry/registry';
import { type SourceLink, sourceLink } from '../../core/registry/sourceLink';
import { appendAround, appendLink, appendParagraph, appendPlain, LINK_PLACE } from './cardText';
import { inLanguage } from './inLanguage';

/** The limit in characters for all labels together. More would need a second line. */
const MAX_LENGTH = 60;

/** Appends the sources of an entry in one line, with links to their pages. */
export function appendSources(
	card: vscode.MarkdownString,
	{ initiative }: Registry,
	{ source, repository, confidence }: Entry,
	language: Language,
): void {
	const isSecondary = confidence === 'medium';
	if (source.length === 0) {
		if (isSecondary) {
			appendParagraph(card, inLanguage(language, 'Not certain. Please verify it.'), 'question');
		}
		return;
	}
	const links = source.map((text) => sourceLink(text, initiative.organisation, repository));
	const sentence = isSecondary
		? 'Not certain, read here: {0}. Please verify it.'
		: links.length === 1
			? 'Source: {0}'
			: 'Sources: {0}';
	card.appendMarkdown(isSecondary ? '\n\n$(question) ' : '\n\n');
	appendAround(card, inLanguage(language, sentence, LINK_PLACE), () => appendLinks(card, links, language));
}

function appendLinks(card: vscode.MarkdownString, links: readonly SourceLink[], language: Language): void {
	const labels = links.map(({ label, url }) => (url === undefined ? quoted(label, language) : label));
	// Several files on GitHub have the same label, their host. Then numbers tell them apart.
	const telling = new Set(labels).size === labels.length && labels.join(', ').length <= MAX_LENGTH;
	for (const [index, { text, label, url }] of links.entries()) {
		card.appendMarkdown(index === 0 ? '' : ', ');
		if (url === undefined) {
			appendPlain(card, quoted(label, language));
			continue;
		}
		// The tooltip of the link shows the whole source.
		appendLink(card, telling || links.length === 1 ? label : String(index + 1), url, text);
	}
}

function quoted(text: string, language: Language): string {
	return inLanguage(language, '“{0}”', text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text);
}
