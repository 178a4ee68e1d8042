/** The places in a document whose words are references: a change of a word there would break a link. */
import type { MarkdownFile } from '../markdown/markdownFile';
import type { Span } from '../problem';

/** Wiki links, and references to footnotes. */
const NAMED = /\[\[[^\]\n]+\]\]|\[\^[^\]\s]+\]/g;
const BRACKETS = /\[([^[\]]+)\]/g;

/** The spans of wiki links, labels of footnotes and links, and headings that a link in the document leads to. */
export function referencesIn(file: MarkdownFile): readonly Span[] {
	const { text, links, headings } = file;
	const targets = new Set(links.flatMap(({ url }) => (url.startsWith('#') ? [bare(decoded(url.slice(1)))] : [])));
	return [
		...[...text.matchAll(NAMED)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
		...labelsIn(file),
		...headings.filter((heading) => targets.has(bare(heading.text))).map(({ span }) => span),
	];
}

/** The spans of `[label]` where the document defines the label. */
export function labelsIn({ text, links }: MarkdownFile): readonly Span[] {
	const labels = new Set(
		links.flatMap(({ form, span }) => (form === 'definition' ? [normal(labelOf(text, span))] : [])),
	);
	return labels.size === 0
		? []
		: [...text.matchAll(BRACKETS)]
				.filter(([, label = '']) => labels.has(normal(label)))
				.map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

function labelOf(text: string, { start, end }: Span): string {
	return /\[([^[\]]+)\]:/.exec(text.slice(start, end))?.[1] ?? '';
}

function normal(label: string): string {
	return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The letters and digits, in which the text of a heading and its anchor agree. */
function bare(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
