import type { PlacedPart } from '../markdown/documentPart';
import type { MarkdownFile } from '../markdown/markdownFile';
import type { Span } from '../problem';

/** The parts in which a version of a document differs from the one before. */
export interface ChangedParts {
	/** The new parts as a file of their own; nothing when parts were only removed or moved. */
	readonly excerpt: MarkdownFile | undefined;
	/** The offset of the excerpt in the document. */
	readonly at: number;
	/** The place of the parts in the version before. */
	readonly old: Span;
	/** The distances by which the text before and after the parts has moved. */
	readonly moved: { readonly before: number; readonly after: number };
}

export function changedParts(from: MarkdownFile, to: MarkdownFile): ChangedParts {
	const shorter = Math.min(from.parts.length, to.parts.length);
	const head = commonParts(shorter, (index) => [from.parts[index], to.parts[index]]);
	const tail = commonParts(shorter - head.count, (index) => [from.parts.at(-1 - index), to.parts.at(-1 - index)]);
	const oldEnd = from.parts.length - tail.count;
	const newEnd = to.parts.length - tail.count;
	return {
		excerpt: head.count < newEnd ? to.excerpt(head.count, newEnd) : undefined,
		at: to.parts[head.count]?.start ?? 0,
		old: {
			start: from.parts[head.count]?.start ?? Number.POSITIVE_INFINITY,
			end: tail.count > 0 ? (from.parts[oldEnd]?.start ?? 0) : Number.POSITIVE_INFINITY,
		},
		moved: { before: head.moved, after: tail.moved },
	};
}

/** Counts the parts that are the same objects and have all moved by the same distance. */
function commonParts(
	limit: number,
	pair: (index: number) => readonly [PlacedPart | undefined, PlacedPart | undefined],
): { readonly count: number; readonly moved: number } {
	const distance = ([from, to]: ReturnType<typeof pair>): number =>
		from && to && from.part === to.part ? to.start - from.start : Number.NaN;
	const moved = limit > 0 ? distance(pair(0)) : 0;
	let count = 0;
	while (count < limit && distance(pair(count)) === moved) {
		count++;
	}
	return { count, moved: count > 0 ? moved : 0 };
}
