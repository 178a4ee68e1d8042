import type { TextEdit } from '../problem';

/** Applies edits. They must be in the order of the text and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const parts: string[] = [];
	let done = 0;
	for (const { start, end, text: replacement } of edits) {
		parts.push(text.slice(done, start), replacement);
		done = end;
	}
	return parts.join('') + text.slice(done);
}
