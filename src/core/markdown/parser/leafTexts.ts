import type { Tree } from '@lezer/common';
import { withoutReturns } from './lineInput';

/** A text to read with `inlineTokens`: as long as its source, without the marks of the quotations around it. */
export interface LeafText {
	readonly text: string;
	/** Its offset in the document. */
	readonly from: number;
}

/** The length of `[x]` at the beginning of a task. */
const TASK_LENGTH = 3;

/**
 * Returns the texts of a paragraph, a heading or a table.
 *
 * @param from the offset of the block in the document.
 */
export function leafTexts(block: Tree, from: number, document: string): readonly LeafText[] {
	const text = withoutReturns(document.slice(from, from + block.length));
	switch (block.type.name) {
		case 'Paragraph':
		case 'LinkReference':
			return [{ text: withoutQuoteMarks(block, text), from }];
		case 'Task':
			return [{ text: withoutQuoteMarks(block, text).slice(TASK_LENGTH), from: from + TASK_LENGTH }];
		case 'Table':
			return cellsOf(block, from, text);
		default: {
			const [start, end] = headingText(block, text);
			return [{ text: withoutQuoteMarks(block, text).slice(start, end), from: from + start }];
		}
	}
}

function cellsOf(table: Tree, from: number, text: string): readonly LeafText[] {
	const cells: LeafText[] = [];
	table.iterate({
		enter: (node) => {
			if (node.name === 'TableCell') {
				cells.push({ text: text.slice(node.from, node.to), from: from + node.from });
			}
		},
	});
	return cells;
}

/** Where the text of a heading is: after the mark at its beginning, before one at its end, or above its underline. */
function headingText(heading: Tree, text: string): readonly [start: number, end: number] {
	const marks = heading.topNode.getChildren('HeaderMark');
	const [first, last] = [marks[0], marks.at(-1)];
	if (first && first.from > 0) {
		return [0, text.lastIndexOf('\n', first.from)];
	}
	const start = first?.to ?? 0;
	return [start, last && last.from >= start ? last.from : heading.length];
}

function withoutQuoteMarks(block: Tree, text: string): string {
	if (block.children.length === 0 || !text.includes('\n')) {
		return text;
	}
	let result = '';
	for (const { from, to } of block.topNode.getChildren('QuoteMark')) {
		result += text.slice(result.length, from) + ' '.repeat(to - from);
	}
	return result + text.slice(result.length);
}
