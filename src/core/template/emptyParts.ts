/** Stands where a part of a template produced no text. The schema rejects this noncharacter in data. */
export const EMPTY = '\uFDD2';

/**
 * Removes the marks of empty parts, with the spaces and blank lines that such a part leaves around it. All other text stays
 * as the template has it.
 */
export function withoutEmptyParts(rendered: string): string {
	const text: string[] = [];
	let gap: string[] = [];
	for (const part of rendered.split(EMPTY)) {
		const start = part.search(/[^ \t\n]|$/);
		let end = part.length;
		while (end > start && isBlank(part[end - 1])) {
			end--;
		}
		gap.push(part.slice(0, start));
		if (start < end) {
			text.push(joinGap(gap), part.slice(start, end));
			gap = [part.slice(end)];
		}
	}
	text.push(joinGap(gap));
	return text.join('');
}

function isBlank(character: string | undefined): boolean {
	return character === ' ' || character === '\t' || character === '\n';
}

/** Joins the white space around empty parts. Of several blank lines, only those that a part of the template has stay. */
function joinGap(gap: readonly string[]): string {
	const [first = '', ...others] = gap;
	const last = others.at(-1) ?? '';
	if (others.length === 0 || !gap.some((run) => run.includes('\n'))) {
		return gap.join('');
	}
	const runs = gap.map((run) => run.split('\n').length - 1);
	const all = runs.reduce((sum, breaks) => sum + breaks, 0);
	const breaks = Math.min(all, Math.max(2, ...runs));
	// Two spaces at the end of a line are a hard break.
	const lineEnd = first.includes('\n') ? first.slice(0, first.indexOf('\n')) : '';
	return lineEnd + '\n'.repeat(breaks) + last.slice(last.lastIndexOf('\n') + 1);
}
