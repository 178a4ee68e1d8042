/**
 * Goes back step by step: a text with one kind of line end would be searched to its beginning for the other.
 *
 * @returns the beginning of the line with this offset, whatever ends the lines.
 */
export function lineStartAt(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') {
		start--;
	}
	return start;
}
