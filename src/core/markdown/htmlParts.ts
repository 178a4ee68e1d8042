/** Reads HTML inside Markdown: comments, headings, and the addresses of links and pictures. */
import type { Span } from '../problem';
import type { MarkdownLink } from './markdownLink';

export interface Comment {
	/** From `<!--` to `-->`. */
	readonly span: Span;
	/** The trimmed text between `<!--` and `-->`. */
	readonly content: string;
	/** The top-level block, if it consists of this comment only; with indentation and trailing spaces. */
	readonly block: Span | undefined;
}

const ADDRESS = /\s(href|src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi;

/**
 * Finds comments in a piece of HTML.
 *
 * @param top whether the piece is a block at the top level of the document.
 */
export function commentsIn(text: string, span: Span, top: boolean): readonly Comment[] {
	const html = text.slice(span.start, span.end);
	return commentSpans(html).map(({ start, end }) => ({
		span: { start: span.start + start, end: span.start + end },
		content: html.slice(start + '<!--'.length, end - '-->'.length).trim(),
		block: top && html.trim() === html.slice(start, end) ? span : undefined,
	}));
}

/** Searches without a pattern: with one, each of a thousand unclosed comments would be followed to the end of the text. */
function commentSpans(html: string): readonly Span[] {
	const spans: Span[] = [];
	for (let start = html.indexOf('<!--'); start >= 0; ) {
		// CommonMark 0.31.2, 6.6: `<!-->` and `<!--->` are whole comments.
		const close = html.indexOf('-->', start + '<!'.length);
		if (close < 0) {
			break;
		}
		const end = close + '-->'.length;
		spans.push({ start, end });
		start = html.indexOf('<!--', end);
	}
	return spans;
}

/** Finds the addresses in a piece of HTML, outside its comments. */
export function htmlLinksIn(text: string, span: Span): readonly MarkdownLink[] {
	return [...withoutComments(text.slice(span.start, span.end)).matchAll(ADDRESS)].map((match) => {
		const value = match[2] ?? match[3] ?? '';
		const found = { start: span.start + match.index + 1, end: span.start + match.index + match[0].length };
		return {
			form: 'html',
			span: found,
			destination: { start: found.end - 1 - value.length, end: found.end - 1 },
			url: value.replaceAll('&amp;', '&'),
			image: match[1]?.toLowerCase() === 'src',
		};
	});
}

export interface HtmlHeading {
	readonly span: Span;
	readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
	readonly text: string;
}

const HEADING_TAG = /<(\/?)h([1-6])(?:\s[^<>]*)?>/gi;

/** Finds the headings in a piece of HTML, outside its comments: from `<h1>` to `</h1>`. */
export function htmlHeadingsIn(text: string, span: Span): readonly HtmlHeading[] {
	const html = withoutComments(text.slice(span.start, span.end));
	const headings: HtmlHeading[] = [];
	let open: RegExpExecArray | undefined;
	for (const tag of html.matchAll(HEADING_TAG)) {
		if (tag[1] === '') {
			open = tag;
		} else if (open && open[2] === tag[2]) {
			headings.push({
				span: { start: span.start + open.index, end: span.start + tag.index + tag[0].length },
				depth: Number(tag[2]) as HtmlHeading['depth'],
				text: htmlWords(html.slice(open.index, tag.index)),
			});
			open = undefined;
		}
	}
	return headings;
}

/** The words of a piece of HTML, without tags and comments. */
export function htmlWords(html: string): string {
	return withoutComments(html)
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Replaces tags and comments by spaces, so that offsets stay the same. */
export function withoutTags(html: string): string {
	return withoutComments(html).replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length));
}

/** Replaces comments by spaces, so that offsets stay the same. */
function withoutComments(whole: string): string {
	let html = '';
	for (const { start, end } of commentSpans(whole)) {
		html += whole.slice(html.length, start) + ' '.repeat(end - start);
	}
	return html + whole.slice(html.length);
}
