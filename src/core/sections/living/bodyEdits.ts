/** How the text of a living section and its hash are written, whatever the marker looks like. */

import type { Span, TextEdit } from '../../problem';

/** Puts a text between the markers, with the line ends that stand there. */
export function bodyEdit(text: string, body: Span, written: string): TextEdit {
	const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(body.start, body.start + 2))?.[0] ?? '\n';
	return { ...body, text: between(written, lineEnd) };
}

/** Sets the hash in a begin marker and leaves the rest of the marker as it is written. */
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

/** A body with one blank line on both sides; an empty one leaves the markers on two lines. */
export function between(body: string, lineEnd: string): string {
	return body === '' ? lineEnd : `\n\n${body}\n\n`.replaceAll('\n', lineEnd);
}
