/** Mends a marker whose partner is missing. */

import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span, TextEdit } from '../../problem';
import { bodyHash } from './bodyHash';
import { endMarker, type Marker } from './marker';

/** More blocks, and more characters in all that are tried, no section has: each try reads the text from its beginning. */
const MAX_TRIES = 50;
const MAX_READ = 500_000;

/**
 * Ends a section where its hash says that it ends, else where a reader would: before the next heading of the rank of
 * its own, at the latest before the next marker. What it takes in by mistake counts as edited by hand, so no update
 * overwrites it.
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
		if (read > MAX_READ) {
			return undefined;
		}
		if (bodyHash(text.slice(block.end, end)) === hash) {
			return end;
		}
	}
	return undefined;
}

/** Gives a marker the id of another section. */
export function renameMarkerEdit({ text }: MarkdownFile, { span, id }: Marker, name: string): TextEdit {
	const lead = /mii:(?:begin|end)\s+/.exec(text.slice(span.start, span.end));
	const start = span.start + (lead ? lead.index + lead[0].length : 0);
	return { start, end: start + id.length, text: name };
}

/** Takes a marker away with its line. */
export function removeMarkerEdit({ text }: MarkdownFile, { block }: Marker): TextEdit {
	const after = /^(?:\r\n|\r|\n)/.exec(text.slice(block.end, block.end + 2))?.[0].length ?? 0;
	return { start: block.start, end: block.end + after, text: '' };
}
