/** Returns the line end of a text, so that what is added to it has the same. */
export function lineEndOf(text: string): '\r\n' | '\n' {
	return /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}

/** Gives lines with LF the line end of a text. */
export function withLineEndOf(text: string, lines: string): string {
	return lines.replaceAll('\n', lineEndOf(text));
}
