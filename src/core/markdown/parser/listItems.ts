import type { MarkdownConfig } from '@lezer/markdown';
import { continuesBlock } from './continuesBlock';

const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;

/**
 * Ends a paragraph before an item of another list around it. An item without text, or one whose number is not 1, cannot end
 * a paragraph beside it, but one inside another item.
 */
export const LIST_ITEMS: MarkdownConfig = {
	parseBlock: [
		{
			name: 'ItemAfterItem',
			endLeaf: (cx, line) => !continuesBlock(cx, line) && ITEM.test(line.text.slice(line.pos)),
		},
	],
};
