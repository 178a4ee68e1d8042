/** Changes the levels of the headings of a section. */
import type { SectionText } from './sectionText';

const HEADING = /^(#{1,6})(?=[ \t])/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Shifts all headings of a section so that the first one gets the level `depth`. Lines in code blocks that begin with `#`
 * are not changed.
 */
export function withDepth(text: SectionText, depth: number): SectionText {
	const first = headingsOf(text)[0];
	const by = first === undefined ? 0 : depth - first;
	return by === 0
		? text
		: mapLines(text, (line) =>
				line.replace(HEADING, (signs) => '#'.repeat(Math.min(6, Math.max(1, signs.length + by)))),
			);
}

function headingsOf(text: SectionText): readonly number[] {
	const depths: number[] = [];
	mapLines(text, (line) => {
		const signs = HEADING.exec(line)?.[1];
		if (signs !== undefined) {
			depths.push(signs.length);
		}
		return line;
	});
	return depths;
}

/** Applies `change` to every line outside of code blocks whose beginning is plain text. */
function mapLines(text: SectionText, change: (line: string) => string): SectionText {
	let isLineStart = true;
	let fence: string | undefined;
	return text.map((part) => {
		if (typeof part !== 'string') {
			isLineStart = false;
			return part;
		}
		const lines = part.split('\n').map((line, index) => {
			if (index === 0 && !isLineStart) {
				return line;
			}
			const mark = FENCE.exec(line)?.[1];
			if (fence !== undefined) {
				fence = mark?.startsWith(fence) ? undefined : fence;
				return line;
			}
			fence = mark;
			return mark === undefined ? change(line) : line;
		});
		isLineStart = part.endsWith('\n');
		return lines.join('\n');
	});
}
