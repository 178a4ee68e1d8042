/**
 * Recognises texts on which the Markdown parser needs quadratic time: deep nesting, or many openings without an end.
 * Nobody writes hundreds of either, so such a text is treated as one without Markdown.
 */
const MAX_DEPTH = 100;
const MAX_OPEN = 500;

const DEEP = new RegExp(`^(?:[ \\t]*>|[ \\t]*(?:[*+-]|\\d{1,9}[.)])[ \\t]){${MAX_DEPTH}}`, 'm');
const PAIRS = [
	['<!--', '-->'],
	['<?', '?>'],
	['<![CDATA[', ']]>'],
] as const;

/** Limits within one paragraph or table. A long table may have thousands of links and bold words, but closes them all. */
const MAX_BRACKETS = 3_000;
const MAX_MIXED = 2_000;
const INLINE =
	/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)|[[\]]|(?<!\*)\*+|(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}_])/gu;

/** Whether open brackets or emphasis marks pile up: the parser compares each one with all before it. */
function isTangled(text: string): boolean {
	let [depth, loose, stars, lines] = [0, 0, 0, 0];
	for (const [mark] of text.matchAll(INLINE)) {
		if (mark === '[') {
			depth++;
		} else if (mark === ']') {
			loose += depth > 0 ? 0 : 1;
			depth = Math.max(0, depth - 1);
		} else if (mark.startsWith('*')) {
			stars++;
		} else if (mark.startsWith('_')) {
			lines++;
		} else {
			[depth, loose, stars, lines] = [0, 0, 0, 0];
		}
		if (Math.max(depth, loose) > MAX_BRACKETS || Math.min(stars, lines) > MAX_MIXED) {
			return true;
		}
	}
	return false;
}

/** Whether parsing a text would take much longer than its length suggests. */
export function isBeyondParser(text: string): boolean {
	return (
		DEEP.test(text) ||
		PAIRS.some(([open, close]) => count(text, open) - count(text, close) > MAX_OPEN) ||
		isTangled(text)
	);
}

function count(text: string, part: string): number {
	let found = 0;
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
		found++;
	}
	return found;
}
