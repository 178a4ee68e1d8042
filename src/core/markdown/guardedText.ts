/** Snippets of completion items that undo themselves when the user has typed on. */

/** The line of the cursor. A completion item replaces the part from `start` to `cursor`. */
export interface TypedLine {
	readonly text: string;
	readonly start: number;
	readonly cursor: number;
}

/** The most characters that somebody types before the next list arrives. */
const MAX_REST_LENGTH = 12;

/**
 * Writes a snippet that inserts `text` only if the line is still as it was when the list opened.
 *
 * VS Code keeps the old list open while it asks for a new one, and Enter accepts an item of the old list. A user who types
 * on quickly and presses Enter wants a line break: the snippet then restores the typed text and adds the line break. VS
 * Code reads the variable `TM_CURRENT_LINE` at that moment, before it replaces the text.
 *
 * @param rests texts that may follow the typed text without changing its meaning.
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

/** A pattern for every beginning of a text, the empty one included. */
function beginningsOf(text: string): string {
	return [...text.slice(0, MAX_REST_LENGTH)].reduceRight((rest, letter) => `(?:${escaped(letter)}${rest})?`, '');
}

function escaped(text: string): string {
	return text.replace(/[\\/^$.*+?()[\]{}|]/g, '\\$&');
}
