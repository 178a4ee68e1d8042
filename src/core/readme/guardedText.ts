/** Makes an item of a list that opened while somebody typed insert only what it was shown for. */

/** A line with the cursor in it, and the part before the cursor that an item replaces. */
export interface TypedLine {
	readonly text: string;
	readonly start: number;
	readonly cursor: number;
}

/**
 * A snippet for `text` that looks at its line first.
 *
 * VS Code leaves a list on the screen while it asks for the next one, and takes Enter as a choice from it. Whoever types
 * on and presses Enter before the answer is there has not chosen: the snippet then puts back what was typed, with the
 * line break. Variables of a snippet are read at that moment, before anything is replaced.
 */
export function guardedText(text: string, { text: line, start, cursor }: TypedLine): string {
	const typed = line.slice(start, cursor).replace(/[\\/^$.*+?()[\]{}|]/g, '\\$&');
	const inserted = text.replace(/[\\$}]/g, '\\$&');
	const [before, after] = [`.{${start}}`, `.{${line.length - cursor}}`];
	const pattern = `^(?:(${before}${typed}${after})|${before}(.*)${after})$`;
	return `\${TM_CURRENT_LINE/${pattern}/\${1:+${inserted}}\${2}\${2:+\n}/}`;
}
