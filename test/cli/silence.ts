import assert from 'node:assert/strict';

/** Everything that may not be printed as it is; line breaks of the output itself are taken out before. */
const RAW = /[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Bidi_Control}\ufeff\u{e0000}-\u{e007f}]/u;

/** A finding or an error of the report for GitHub, without an old command in it. */
export const OWN_COMMAND = /^::(?:error|warning|notice)(?: file=[^:]+,line=\d+,[^:]*)?::(?!.*##\w*\[)/;

/**
 * Asserts that an output does nothing to those who show it.
 *
 * @param mark stands somewhere in it.
 * @param own the commands that the output is made of.
 */
export function assertSilent(text: string, mark = '', own = /^$/): void {
	for (const line of text.split('\n')) {
		assert.doesNotMatch(line, RAW);
		assert(own.test(line) || !/^\s*::|##\w*\[/.test(line), line);
	}
	assert(text.includes(mark), `${mark} is not in ${text}`);
}
