/** What the checks read out of HTML in Markdown: comments, and the addresses of links and pictures. */
import type { Span } from '../problem';
import type { MarkdownLink } from './markdownLink';

export interface Comment {
	/** The comment itself, from `<!--` to `-->`. */
	readonly span: Span;
	/** What stands between, without blanks around it. */
	readonly content: string;
	/** The block that the comment makes by itself at the top level of the document, with indentation and blanks. */
	readonly block: Span | undefined;
}

const ADDRESS = /\s(href|src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi;

/**
 * Finds comments in a piece of HTML.
 *
 * @param top whether the piece is a block at the top level; only there a comment can stand by itself.
 */
export function commentsIn(text: string, span: Span, top: boolean): readonly Comment[] {
	const html = text.slice(span.start, span.end);
	return commentSpans(html).map(({ start, end }) => ({
		span: { start: span.start + start, end: span.start + end },
		content: html.slice(start + '<!--'.length, end - '-->'.length).trim(),
		block: top && html.trim() === html.slice(start, end) ? span : undefined,
	}));
}

/** Searches without a pattern: a thousand comments that never end must not each be followed to the end. */
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
	let html = '';
	const whole = text.slice(span.start, span.end);
	for (const { start, end } of commentSpans(whole)) {
		html += whole.slice(html.length, start) + ' '.repeat(end - start);
	}
	html += whole.slice(html.length);
	return [...html.matchAll(ADDRESS)].map((match) => {
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
