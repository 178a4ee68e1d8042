import { type MarkdownFile, parseMarkdown } from '../../markdown/markdownFile';
import type { Span } from '../../problem';

/** Returns a document with blanks instead of the text of some spans, which are blocks of their own. */
export function withoutSpans(file: MarkdownFile, spans: readonly { readonly span: Span }[]): MarkdownFile {
	const text = spans.reduce(
		(rest, { span: { start, end } }) =>
			rest.slice(0, start) + rest.slice(start, end).replace(/[^\r\n]/g, ' ') + rest.slice(end),
		file.text,
	);
	return spans.length === 0 ? file : parseMarkdown(text, file);
}
