import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span } from '../../problem';

/** Returns a document without the contents of some spans; offsets stay the same. */
export function withoutSpans(file: MarkdownFile, spans: readonly { readonly span: Span }[]): MarkdownFile {
	if (spans.length === 0) {
		return file;
	}
	const isOutside = ({ start }: Span): boolean => !spans.some(({ span }) => span.start <= start && start < span.end);
	const blank = (text: string): string =>
		spans.reduce(
			(rest, { span: { start, end } }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
			text,
		);
	return {
		...file,
		text: blank(file.text),
		prose: blank(file.prose),
		blocks: file.blocks.filter(isOutside),
		comments: file.comments.filter(({ span }) => isOutside(span)),
		headings: file.headings.filter(({ span }) => isOutside(span)),
		links: file.links.filter(({ span }) => isOutside(span)),
		inlineCode: file.inlineCode.filter(isOutside),
	};
}
