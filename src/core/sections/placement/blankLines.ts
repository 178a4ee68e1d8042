/** The blank lines around a section that is put into a text. */
import type { Span } from '../../problem';

export interface Wrapped extends Span {
	readonly before: string;
	readonly after: string;
}

/**
 * What wraps a section in place of a part of a text so that it is a block of its own: the blank lines that are missing
 * before and behind it. Where it is the end of the file, the file ends with one line break.
 *
 * @returns the part to replace, too: blank lines at the end of the file go.
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
