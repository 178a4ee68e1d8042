/** The texts that are not read as Markdown, because the parser would need too long. No person writes such a text by hand. */
import { MAX_FILE_BYTES } from '../maxFileBytes';
import { changedRange } from './parser/changedRange';

/** The reason why a text is not read. */
export type ParserLimit = 'length' | 'depth';

export const MAX_LENGTH = MAX_FILE_BYTES;

/**
 * The most quotations and lists in a line, one inside the other. The parser needs the square of their number for each line.
 * Everything else takes a time that grows with the length of the text only.
 */
export const MAX_DEPTH = 250;

const DEEP = new RegExp(
	`^(?:[ \\t]*>|[ \\t]*(?:[*+-]|\\d{1,9}[.)])[ \\t]|[ \\t]*\\[\\^[^\\[\\]\\s]+\\]:){${MAX_DEPTH + 1}}`,
	'm',
);

/**
 * @param before an earlier version that the parser can read: only lines that differ from it can be too deep.
 * @returns nothing for a text that the parser can read.
 */
export function parserLimitOf(text: string, before?: string): ParserLimit | undefined {
	if (text.length > MAX_LENGTH) {
		return 'length';
	}
	const changed = before === undefined ? { fromB: 0, toB: text.length } : changedRange(before, text);
	return changed && DEEP.test(text.slice(changed.fromB, changed.toB)) ? 'depth' : undefined;
}
