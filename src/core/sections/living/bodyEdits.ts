/** Edits that write the body of a living section and its hash. */

import type { Span, TextEdit } from '../../problem';

/** Replaces the body, using the line ends of the old one. */
export function bodyEdit(text: string, body: Span, written: string): TextEdit {
	const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(body.start, body.start + 2))?.[0] ?? '\n';
	return { ...body, text: between(written, lineEnd) };
}

/** Sets the hash in a begin marker and keeps the rest of the marker. */
export function hashEdit(text: string, { start, end }: Span, hash: string): TextEdit {
	const marker = text.slice(start, end);
	const old = /\shash=\S*(?=\s|-->)/.exec(marker);
	if (old) {
		const value = start + old.index + ' hash='.length;
		return { start: value, end: start + old.index + old[0].length, text: hash };
	}
	const tail = /\s*-->$/.exec(marker)?.index ?? marker.length;
	return { start: start + tail, end: start + tail, text: ` hash=${hash}` };
}

/** Adds one blank line on both sides of a body; an empty body is only a line break between the markers. */
export function between(body: string, lineEnd: string): string {
	return body === '' ? lineEnd : `\n\n${body}\n\n`.replaceAll('\n', lineEnd);
}
