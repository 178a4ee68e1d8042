/** Adds the blank lines around a section that is inserted into a text. */
import type { Span } from '../../problem';

export interface Wrapped extends Span {
	readonly before: string;
	readonly after: string;
}

/** The line breaks between two blocks. */
const BREAKS = 2;
/** The most characters of these line breaks. Only so many are examined, because a pattern for any number takes far longer. */
const LOOK = 2 * BREAKS;

/**
 * Computes the line breaks that a section needs before and after it to be a block of its own. At the end of the file it
 * ends with one line break.
 *
 * @returns the line breaks and the span to replace, which includes blank lines at the end of the file.
 */
export function wrapSection(text: string, { start, end }: Span): Wrapped {
	const isFirst = text.slice(0, start).trim() === '';
	const before = '\n'.repeat(isFirst ? 0 : BREAKS - breaksBefore(text, start));
	const below = text.slice(end);
	return below.trim() === ''
		? { start, end: text.length, before, after: '\n' }
		: { start, end, before, after: '\n'.repeat(BREAKS - breaksIn(/^(?:\r\n|[\r\n]){0,2}/.exec(below))) };
}

/** Counts the line breaks before an offset and the blanks in front of it, at most as many as are needed. */
function breaksBefore(text: string, offset: number): number {
	let end = offset;
	while (text[end - 1] === ' ' || text[end - 1] === '\t') {
		end -= 1;
	}
	return breaksIn(/(?:\r\n|[\r\n]){0,2}$/.exec(text.slice(Math.max(0, end - LOOK), end)));
}

function breaksIn(part: RegExpExecArray | null): number {
	return part?.[0].match(/\r\n|[\r\n]/g)?.length ?? 0;
}
