/** @returns the beginning of the line with this offset, whatever ends the lines. */
export function lineStartAt(text: string, offset: number): number {
	return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
