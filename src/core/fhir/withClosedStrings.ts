/** A string, its end or the end of its line, and the blank with which the next line begins, if a string follows there. */
const STRING = /"(?:[^"\\\r\n]|\\[^\r\n])*(?:(")|(\\?)(\r\n|\r|\n|$)((?:[ \t](?=[ \t]*"))?))/g;

/**
 * Closes each string of JSON that its line does not close, as while somebody types it: JSON has no line break in a string.
 * Quotation mark and comma take the place of the line break and a blank, so that all other characters keep their places.
 */
export function withClosedStrings(text: string): string {
	return text.replace(STRING, (found: string, closing?: string, slash = '', lineEnd = '', blank = '') => {
		if (closing !== undefined) {
			return found;
		}
		const rest = slash + lineEnd + blank;
		const body = found.slice(0, found.length - rest.length);
		// Nothing has to keep its place behind the end.
		return lineEnd === '' ? `${body}"` : body + `"${blank === '' ? '' : ','}`.padEnd(rest.length);
	});
}
