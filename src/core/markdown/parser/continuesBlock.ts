import type { BlockContext, Line } from '@lezer/markdown';

/** Whether a line begins with the marks or the indentation of all blocks around the current one. */
export function continuesBlock(cx: BlockContext, line: Line): boolean {
	// The parser has no public name for the number of blocks that a line continues.
	return (line as Line & { readonly depth: number }).depth >= cx.depth;
}
