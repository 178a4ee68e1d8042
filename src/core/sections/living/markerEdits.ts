/** Edits that repair, rename or remove markers. */

import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span, TextEdit } from '../../problem';
import { bodyHash } from './bodyHash';
import { endMarker, type Marker } from './marker';

/** Limits of the search by hash, more than any section needs: each try hashes all text from the begin marker on. */
const MAX_TRIES = 50;
const MAX_HASHED_CHARACTERS = 500_000;

/**
 * Adds a missing end marker: after the body that has the hash of the begin marker, else before the next heading of the
 * same or a higher level, at the latest before the next marker. A wrong guess makes the section count as edited by hand,
 * so that no update overwrites text.
 */
export function endMarkerEdit(file: MarkdownFile, begin: Marker, next: Marker | undefined): TextEdit {
	const from = begin.block.end;
	const limit = next?.block.start ?? file.text.length;
	const blocks = file.blocks.filter(({ start, end }) => start >= from && end <= limit);
	const headings = file.headings.filter(({ span }) => blocks.some(({ start }) => start === span.start));
	const own = headings.find(({ span }) => span.start === blocks[0]?.start);
	const stop = headings.find((heading) => heading !== own && (!own || heading.depth <= own.depth))?.span.start ?? limit;
	const guess = blocks.findLast(({ start }) => start < stop)?.end ?? from;
	const offset = endByHash(file.text, begin, blocks) ?? guess;
	const lineEnd = /\r\n|\r|\n/.exec(file.text)?.[0] ?? '\n';
	const gap = offset === from ? lineEnd : lineEnd + lineEnd;
	return { start: offset, end: offset, text: gap + endMarker(begin.id) };
}

function endByHash(text: string, { hash, block }: Marker, blocks: readonly Span[]): number | undefined {
	let read = 0;
	for (const { end } of hash === undefined ? [] : blocks.slice(0, MAX_TRIES)) {
		read += end - block.end;
		if (read > MAX_HASHED_CHARACTERS) {
			return undefined;
		}
		if (bodyHash(text.slice(block.end, end)) === hash) {
			return end;
		}
	}
	return undefined;
}

/** Changes the section id in a marker. */
export function renameMarkerEdit({ text }: MarkdownFile, { span, id }: Marker, name: string): TextEdit {
	const lead = /mii:(?:begin|end)\s+/.exec(text.slice(span.start, span.end));
	const start = span.start + (lead ? lead.index + lead[0].length : 0);
	return { start, end: start + id.length, text: name };
}

/** Removes a marker with its line. */
export function removeMarkerEdit({ text }: MarkdownFile, { block }: Marker): TextEdit {
	const after = /^(?:\r\n|\r|\n)/.exec(text.slice(block.end, block.end + 2))?.[0].length ?? 0;
	return { start: block.start, end: block.end + after, text: '' };
}
