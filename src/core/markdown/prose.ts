import type { Span } from '../problem';

/** Replaces every character that is no prose. */
export const NO_PROSE = '\uFFFC';
/** Replaces line ends between blocks, so that lines end there and no match crosses blocks. */
export const BETWEEN = '\u2029';

/**
 * Masks everything in a text except the leaves, and the masks inside them, with U+FFFC, and line ends with U+2029.
 *
 * @returns a text of the same length.
 */
export function maskProse(text: string, leaves: readonly Span[], masks: readonly Span[]): string {
	const sorted = masks.length > 1 ? masks.toSorted((a, b) => a.start - b.start) : masks;
	const parts: string[] = [];
	let done = 0;
	const hideUpTo = (offset: number): void => {
		if (offset > done) {
			parts.push(hidden(text.slice(done, offset)));
			done = offset;
		}
	};
	let next = 0;
	for (const leaf of leaves) {
		hideUpTo(leaf.start);
		for (let mask = sorted[next]; mask && mask.start < leaf.end; mask = sorted[++next]) {
			parts.push(text.slice(done, Math.max(done, mask.start)));
			done = Math.max(done, mask.start);
			hideUpTo(Math.min(mask.end, leaf.end));
		}
		parts.push(text.slice(done, leaf.end));
		done = leaf.end;
	}
	hideUpTo(text.length);
	return parts.join('');
}

/** Masks a text that is no prose. */
export function hidden(text: string): string {
	switch (text) {
		case '':
			return text;
		case '\n':
			return BETWEEN;
		case '\n\n':
			return BETWEEN + BETWEEN;
		default:
			return /[\r\n]/.test(text) ? hiddenLines(text) : NO_PROSE.repeat(text.length);
	}
}

function hiddenLines(text: string): string {
	return text.replace(/[^\r\n]+/g, ({ length }) => NO_PROSE.repeat(length)).replace(/[\r\n]/g, BETWEEN);
}
