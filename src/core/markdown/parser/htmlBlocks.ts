import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';
import { TAG } from './angleBrackets';
import { continuesBlock } from './continuesBlock';

const BLOCK_NAMES =
	'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|' +
	'figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|' +
	'noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const VERBATIM_NAMES = 'script|pre|style|textarea';

/** The first lines of HTML blocks with their last lines; without one, the block ends before an empty line. */
const KINDS: readonly (readonly [first: RegExp, last: RegExp | undefined])[] = [
	[new RegExp(`^<(?:${VERBATIM_NAMES})(?:\\s|>|$)`, 'i'), new RegExp(`</(?:${VERBATIM_NAMES})>`, 'i')],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	[/^<![a-z]/i, />/],
	[/^<!\[CDATA\[/, /\]\]>/],
	[new RegExp(`^</?(?:${BLOCK_NAMES})(?:\\s|/?>|$)`, 'i'), undefined],
	[new RegExp(`^${TAG}\\s*$`, 'i'), undefined],
];

/** Reads HTML as CommonMark 0.31.2, 4.6 has it. The parser's own version misses tags such as `<br/>`. */
export const HTML_BLOCKS: MarkdownConfig = {
	parseBlock: [
		{
			name: 'HTMLBlock',
			parse: (cx, line) => {
				const [kind] = kindsOf(line);
				if (!kind) {
					return false;
				}
				const from = cx.lineStart + line.pos;
				skipBlock(cx, line, kind[1]);
				cx.addElement(cx.elt('HTMLBlock', from, cx.prevLineEnd()));
				return true;
			},
			// A single tag of any name cannot end a paragraph beside it, but one in a quotation or item before it.
			endLeaf: (cx, line) => kindsOf(line).some((kind) => kind !== KINDS.at(-1) || !continuesBlock(cx, line)),
		},
	],
};

function kindsOf(line: Line): typeof KINDS {
	if (line.next !== 60) {
		return [];
	}
	const rest = line.text.slice(line.pos);
	return KINDS.filter(([first]) => first.test(rest));
}

/** Goes to the line after the block. */
function skipBlock(cx: BlockContext, line: Line, last: RegExp | undefined): void {
	const isLast = (): boolean => last?.test(line.text.slice(line.pos)) === true;
	let isDone = isLast();
	while (cx.nextLine() && !isDone && continuesBlock(cx, line) && (last || line.next !== -1)) {
		isDone = isLast();
	}
}
