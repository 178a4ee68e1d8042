/** Makes an item of a list that opened while somebody typed insert only what it was shown for. */

/** A line with the cursor in it, and the part before the cursor that an item replaces. */
export interface TypedLine {
	readonly text: string;
	readonly start: number;
	readonly cursor: number;
}

/** Nobody types more letters before a list is there. */
const MAX_REST = 12;

/**
 * A snippet for `text` that looks at its line first.
 *
 * VS Code leaves a list on the screen while it asks for the next one, and takes Enter as a choice from it. Whoever types
 * on to something else and presses Enter before the answer is there has not chosen: the snippet then puts back what was
 * typed, with the line break. Variables of a snippet are read at that moment, before anything is replaced.
 *
 * @param rests what may follow and still mean the same.
 */
export function guardedText(
	text: string,
	{ text: line, start, cursor }: TypedLine,
	rests: readonly string[] = [],
): string {
	const typed = escaped(line.slice(start, cursor));
	const inserted = text.replace(/[\\$}]/g, '\\$&');
	const [before, after] = [`.{${start}}`, `.{${line.length - cursor}}`];
	const further = [...new Set(rests.map(beginningsOf))].join('|');
	const pattern = `^(?:(${before}${typed}(?:${further})${after})|${before}(.*)${after})$`;
	return `\${TM_CURRENT_LINE/${pattern}/\${1:+${inserted}}\${2}\${2:+\n}/i}`;
}

/** A pattern for all that a text begins with, nothing included. */
function beginningsOf(text: string): string {
	return [...text.slice(0, MAX_REST)].reduceRight((rest, letter) => `(?:${escaped(letter)}${rest})?`, '');
}

function escaped(text: string): string {
	return text.replace(/[\\/^$.*+?()[\]{}|]/g, '\\$&');
}
