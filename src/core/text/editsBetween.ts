import type { Span } from '../problem';

/** A replacement of text. */
interface Replacement extends Span {
	readonly text: string;
}

/** Small edits that make one text of another: one for each line that differs, so that cursors elsewhere stay. */
export function editsBetween(before: string, after: string): readonly Replacement[] {
	const [old, now] = [before, after].map((text) => text.split(/(?<=\n)/));
	if (!old || !now || old.length !== now.length) {
		return editBetween(before, after, 0);
	}
	let start = 0;
	return old.flatMap((line, index) => {
		const edits = editBetween(line, now[index] ?? '', start);
		start += line.length;
		return edits;
	});
}

function editBetween(before: string, after: string, offset: number): readonly Replacement[] {
	if (before === after) {
		return [];
	}
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) {
		start++;
	}
	let tail = 0;
	while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) {
		tail++;
	}
	const text = after.slice(start, after.length - tail);
	return [{ start: offset + start, end: offset + before.length - tail, text }];
}
