import type * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { escapeDestination } from '../../core/markdown/markdownText';
import type { Entry, Registry } from '../../core/registry/registry';
import { type SourceLink, sourceLink } from '../../core/registry/sourceLink';
import { appendAround, appendParagraph, appendPlain, LINK_PLACE } from './cardText';
import { inLanguage } from './inLanguage';

/** All labels together; more would take a second line. */
const MAX_LENGTH = 60;

/** Appends where an entry was read, all in one line; the pages as links. */
export function appendSources(
	card: vscode.MarkdownString,
	{ initiative }: Registry,
	{ source, repository, confidence }: Entry,
	language: Language,
): void {
	const isSecondary = confidence === 'medium';
	if (source.length === 0) {
		if (isSecondary) {
			appendParagraph(card, inLanguage(language, 'Read on a secondary page. Please verify it.'), 'question');
		}
		return;
	}
	const links = source.map((text) => sourceLink(text, initiative.organisation, repository));
	const sentence = isSecondary
		? 'Read on a secondary page: {0}. Please verify it.'
		: links.length === 1
			? 'Source: {0}'
			: 'Sources: {0}';
	card.appendMarkdown(isSecondary ? '\n\n$(question) ' : '\n\n');
	appendAround(card, inLanguage(language, sentence, LINK_PLACE), () => appendLinks(card, links, language));
}

function appendLinks(card: vscode.MarkdownString, links: readonly SourceLink[], language: Language): void {
	const labels = links.map(({ label, url }) => (url === undefined ? quoted(label, language) : label));
	// Several files on GitHub have one host.
	const telling = new Set(labels).size === labels.length && labels.join(', ').length <= MAX_LENGTH;
	for (const [index, { text, label, url }] of links.entries()) {
		card.appendMarkdown(index === 0 ? '' : ', ');
		if (url === undefined) {
			appendPlain(card, quoted(label, language));
			continue;
		}
		card.appendMarkdown('[');
		appendPlain(card, telling || links.length === 1 ? label : String(index + 1));
		// The whole source shows on the link.
		card.appendMarkdown(`](${escapeDestination(url)} "${title(text)}")`);
	}
}

function quoted(text: string, language: Language): string {
	return inLanguage(language, '“{0}”', text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text);
}

/** The title of a link ends at a quotation mark; a backslash and a sign such as `&quot;` would be read. */
function title(text: string): string {
	return text.replace(/[\\"`<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
