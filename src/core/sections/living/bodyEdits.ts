/** Edits that write the body of a living section. */

import type { Span, TextEdit } from '../../problem';

/** Replaces the body, using the line ends of the old one. */
export function bodyEdit(text: string, body: Span, written: string): TextEdit {
	const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(body.start, body.start + 2))?.[0] ?? '\n';
	return { ...body, text: between(written, lineEnd) };
}

/** Adds one blank line on both sides of a body; an empty body is only a line break between the markers. */
function between(body: string, lineEnd: string): string {
	return body === '' ? lineEnd : `\n\n${body}\n\n`.replaceAll('\n', lineEnd);
}
