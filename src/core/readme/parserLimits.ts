/**
 * Texts on which the Markdown parser loses itself: its time grows with the square of their nesting, or of openings
 * that nothing closes. Nobody writes hundreds of either, so such a text counts as one without Markdown.
 */
const MAX_DEPTH = 100;
const MAX_OPEN = 500;

const DEEP = new RegExp(`^(?:[ \\t]*>|[ \\t]*(?:[*+-]|\\d{1,9}[.)])[ \\t]){${MAX_DEPTH}}`, 'm');
const PAIRS = [
	['<!--', '-->'],
	['<?', '?>'],
	['<![CDATA[', ']]>'],
] as const;

/** Whether parsing a text would take far longer than its length says. */
export function isBeyondParser(text: string): boolean {
	return DEEP.test(text) || PAIRS.some(([open, close]) => count(text, open) - count(text, close) > MAX_OPEN);
}

function count(text: string, part: string): number {
	let found = 0;
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
		found++;
	}
	return found;
}
