/** Adds the blank lines around a section that is inserted into a text. */
import type { Span } from '../../problem';

export interface Wrapped extends Span {
	readonly before: string;
	readonly after: string;
}

/**
 * Computes the line breaks that a section needs before and after it to be a block of its own. At the end of the file it
 * ends with one line break.
 *
 * @returns the line breaks and the span to replace, which includes blank lines at the end of the file.
 */
export function wrapSection(text: string, { start, end }: Span): Wrapped {
	const above = text.slice(0, start).replace(/[ \t]+$/, '');
	const below = text.slice(end);
	const before = '\n'.repeat(above.trim() === '' ? 0 : Math.max(0, 2 - breaks(/(?:\r\n|\r|\n)*$/.exec(above)?.[0])));
	if (below.trim() === '') {
		return { start, end: text.length, before, after: '\n' };
	}
	return { start, end, before, after: '\n'.repeat(Math.max(0, 2 - breaks(/^(?:\r\n|\r|\n)*/.exec(below)?.[0]))) };
}

function breaks(part: string | undefined): number {
	return part?.match(/\r\n|\r|\n/g)?.length ?? 0;
}
