/** The markers of a living section: `<!-- mii:begin facts lang=de hash=… -->` and `<!-- mii:end facts -->`. */

import type { Language } from '../../language';
import type { Comment } from '../../markdown/htmlParts';
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span } from '../../problem';

export interface Marker {
	readonly kind: 'begin' | 'end';
	/** The id of the section; empty if the marker cannot be read. */
	readonly id: string;
	/** The attribute `lang` as written. */
	readonly language: string | undefined;
	readonly hash: string | undefined;
	/** The comment. */
	readonly span: Span;
	/** The block of the comment, with indentation and trailing spaces. */
	readonly block: Span;
}

const MARKER = /^mii:(begin|end)(?:\s+([^\s=]+))?((?:\s+[a-z]+=\S*)*)$/;

/** Returns the markers of a document, in the order of the text. */
export function markersOf({ comments }: MarkdownFile): readonly Marker[] {
	return comments.flatMap((comment) => readMarker(comment) ?? []);
}

/** Pairs each end marker with the nearest free begin marker of its section above it. The map has both directions. */
export function pairMarkers(markers: readonly Marker[]): ReadonlyMap<number, number> {
	const open = new Map<string, number[]>();
	const partners = new Map<number, number>();
	for (const [index, { kind, id }] of markers.entries()) {
		if (id !== '' && kind === 'begin') {
			const begins = open.get(id) ?? [];
			begins.push(index);
			open.set(id, begins);
		}
		const begin = kind === 'end' ? open.get(id)?.pop() : undefined;
		if (begin !== undefined) {
			partners.set(begin, index);
			partners.set(index, begin);
		}
	}
	return partners;
}

/**
 * Reads a comment as a marker.
 *
 * @returns nothing if the comment has other content or is no top-level block of its own.
 */
function readMarker(comment: Comment): Marker | undefined {
	const { block, span, content } = comment;
	if (!block || !content.startsWith('mii:')) {
		return undefined;
	}
	const match = MARKER.exec(content);
	const pairs = (match?.[3] ?? '').trim().split(/\s+/).filter(Boolean).map(pair);
	const attributes = new Map(pairs);
	const once = attributes.size === pairs.length;
	const known = [...attributes.keys()].every((key) => match?.[1] === 'begin' && (key === 'lang' || key === 'hash'));
	return {
		kind: content.startsWith('mii:end') ? 'end' : 'begin',
		id: (once && known && match?.[2]) || '',
		language: attributes.get('lang'),
		hash: attributes.get('hash'),
		span,
		block,
	};
}

/** Writes the begin marker of a section. */
export function beginMarker(id: string, language: Language, hash?: string): string {
	return `<!-- mii:begin ${id} lang=${language}${hash === undefined ? '' : ` hash=${hash}`} -->`;
}

/** Writes the end marker of a section. */
export function endMarker(id: string): string {
	return `<!-- mii:end ${id} -->`;
}

function pair(text: string): [string, string] {
	const at = text.indexOf('=');
	return [text.slice(0, at), text.slice(at + 1)];
}
