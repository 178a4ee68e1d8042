import type { Span } from '../problem';

/**
 * Tells, for places in the order of the text, whether they are in one of the comments.
 *
 * @param comments in the order of the text.
 */
export function hiddenBy(comments: readonly Span[]): (place: Span) => boolean {
	let next = 0;
	let last = 0;
	return ({ start }) => {
		// A second list of places begins in front again.
		next = start < last ? 0 : next;
		last = start;
		while ((comments[next]?.end ?? Number.POSITIVE_INFINITY) <= start) {
			next += 1;
		}
		return (comments[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
	};
}
