/** A place in Markdown in which a text is written in a way of its own. */
export type FieldPlace = 'cell' | 'address' | 'text';

/** An address in angle brackets that needs none: without blanks, and with pairs of parentheses only. */
const BARE_ADDRESS = /^<((?:[^\s<>()\\]|\([^\s<>()\\]*\))*)>$/;

/**
 * @param before the text before a field in its line.
 * @param after the text behind it.
 */
export function placeOf(before: string, after: string): FieldPlace {
	if (/^[ \t]*\|/.test(before)) {
		return 'cell';
	}
	return before.endsWith('](') && after.startsWith(')') ? 'address' : 'text';
}

/** Writes an answer: a vertical bar in the row of a table needs a backslash. */
export function writtenIn(place: FieldPlace, answer: string): string {
	return place === 'cell' ? answer.replace(/(?<!\\)\|/g, '\\|') : answer;
}

/** Reads an answer. Formatters fill up the cells of a table, and put addresses with parentheses into angle brackets. */
export function readIn(place: FieldPlace, text: string): string {
	switch (place) {
		case 'cell':
			return text.replaceAll('\\|', '|').trim();
		case 'address':
			return BARE_ADDRESS.exec(text)?.[1] ?? text;
		case 'text':
			return text;
	}
}
