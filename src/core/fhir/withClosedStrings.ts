/**
 * Closes each string of JSON that its line does not close, as while somebody types it: JSON has no line break in a string.
 * The quotation mark takes the place of the line break, so that all other characters keep their places.
 */
export function withClosedStrings(text: string): string {
	return text.replace(/"(?:[^"\\\r\n]|\\[^\r\n])*(?:"|\\?(?=[\r\n]|$)[\r\n]?)/g, (found) =>
		/[\r\n]$/.test(found) ? `${found.slice(0, -1)}"` : found,
	);
}
