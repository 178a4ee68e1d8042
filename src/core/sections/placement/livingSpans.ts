import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span } from '../../problem';

const MARKER = /^mii:(begin|end)\s+(\S+)/;

/** From each begin marker of a living section to its end marker, both included. A marker without its other half is none. */
export function livingSpans({ comments }: MarkdownFile): readonly Span[] {
	const spans: Span[] = [];
	let open: { readonly id: string; readonly start: number } | undefined;
	for (const { content, span, block } of comments) {
		const [, kind, id] = MARKER.exec(content) ?? [];
		if (kind === 'begin' && id !== undefined) {
			open = { id, start: (block ?? span).start };
		} else if (kind === 'end' && open && id === open.id) {
			spans.push({ start: open.start, end: (block ?? span).end });
			open = undefined;
		}
	}
	return spans;
}
