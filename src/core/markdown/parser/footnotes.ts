import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

const LABEL = /^\[\^[^[\]\s]+\]:/;
/** The columns by which the content of a footnote is indented. */
const INDENT = 4;

/** @returns the end of `[^label]:` in the line, or -1. */
function startOfFootnote(line: Line): number {
	const isCandidate = line.next === 91 && line.indent < line.baseIndent + INDENT;
	const label = isCandidate && LABEL.exec(line.text.slice(line.pos));
	return label ? line.pos + label[0].length : -1;
}

/** Reads the footnotes of GitHub: their text is prose, where CommonMark would read a link definition. */
export const FOOTNOTES: MarkdownConfig = {
	defineNodes: [
		{
			name: 'FootnoteDefinition',
			block: true,
			composite: (_cx: BlockContext, line: Line) => {
				const goesOn = line.next === -1 || line.indent >= line.baseIndent + INDENT;
				if (goesOn && line.next !== -1) {
					line.moveBaseColumn(line.baseIndent + INDENT);
				}
				return goesOn;
			},
		},
	],
	parseBlock: [
		{
			name: 'FootnoteDefinition',
			before: 'LinkReference',
			parse: (cx, line) => {
				const end = startOfFootnote(line);
				if (end < 0) {
					return false;
				}
				cx.startComposite('FootnoteDefinition', line.pos);
				cx.addElement(cx.elt('LinkLabel', cx.lineStart + line.pos, cx.lineStart + end));
				line.moveBase(line.skipSpace(end));
				return null;
			},
			endLeaf: (_cx, line) => startOfFootnote(line) >= 0,
		},
	],
};
