import type { Span } from '../problem';
import type { DocumentPart, PartContents } from './documentPart';
import { commentsIn, htmlHeadingsIn, htmlLinksIn } from './htmlParts';
import { LeafReader, linkTo } from './leafReader';
import { Tree } from './parser/blockTree';
import { definitionsIn } from './parser/definitions';
import { leafTexts } from './parser/leafTexts';
import { maskProse } from './prose';
import { trimmedSpan } from './trimmedSpan';

const HEADING = /Heading(\d)$/;
/** A last line that names who said it, or quotation marks around everything. Other quotations are notes of the author. */
const ATTRIBUTION = /^[ \t>]*(?:[—–―]|-{2,3})[ \t]*\p{L}/u;
const MARKS_BEFORE = /^[\s>*_]+/;
const OPENING = '„“”»«"‚‘';
const CLOSING = '“”»«"‘’';

/** The types of blocks by the names that the parser has for them. */
const BLOCK_TYPES: Readonly<Record<string, string>> = {
	Blockquote: 'blockquote',
	BulletList: 'list',
	OrderedList: 'list',
	ListItem: 'listItem',
	FootnoteDefinition: 'footnoteDefinition',
	CodeBlock: 'code',
	FencedCode: 'code',
	HorizontalRule: 'thematicBreak',
	HTMLBlock: 'html',
	CommentBlock: 'html',
	ProcessingInstructionBlock: 'html',
	Table: 'table',
	Paragraph: 'paragraph',
	Task: 'paragraph',
	LinkReference: 'paragraph',
};

interface WaitingBlock {
	readonly tree: Tree;
	readonly from: number;
	/** Whether the block is at the top level of the document. */
	readonly isTop: boolean;
	readonly isQuoted: boolean;
}

/** Reads one part of a document. All offsets count from its start. */
export class PartReader {
	readonly #contents: PartContents = {
		blocks: [],
		comments: [],
		headings: [],
		links: [],
		inlineCode: [],
		leaves: [],
		masks: [],
	};
	readonly #leaves: LeafReader;
	/** The blocks to read, the next one last. A deeply nested text would overflow the stack of calls. */
	readonly #waiting: WaitingBlock[] = [];

	/**
	 * @param text the whole lines of the part.
	 * @param hasLabel whether the document defines a label.
	 */
	constructor(
		private readonly text: string,
		hasLabel: (label: string) => boolean,
	) {
		this.#leaves = new LeafReader(text, this.#contents, hasLabel);
	}

	/**
	 * @param from the offset of the block, after its indentation.
	 * @param isTop whether the block is at the top level of the document.
	 */
	read(tree: Tree, from: number, isTop: boolean): DocumentPart {
		this.#waiting.push({ tree, from, isTop, isQuoted: false });
		for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
			this.#block(next);
		}
		const { blocks, comments, headings, links, inlineCode, leaves, masks } = this.#contents;
		if (links.length > 1) {
			links.sort((a, b) => a.span.start - b.span.start);
		}
		const { length } = this.text;
		return { length, blocks, comments, headings, links, inlineCode, prose: maskProse(this.text, leaves, masks) };
	}

	#block(block: WaitingBlock): void {
		const { tree, from, isTop, isQuoted } = block;
		const type = BLOCK_TYPES[tree.type.name] ?? (tree.type.name.includes('Heading') ? 'heading' : undefined);
		const whole =
			type === 'html' ? this.#linesOf(from, from + tree.length) : trimmedSpan(this.text, from, from + tree.length);
		const isText = type === 'paragraph' || type === 'heading';
		const span = isText ? this.#withoutDefinitions(tree, whole, from, isTop) : whole;
		if (isTop && type !== undefined && span.start < span.end) {
			this.#contents.blocks.push({ type, start: span.start, end: span.end });
		}
		switch (type) {
			case 'html':
				this.#html(span, isTop);
				break;
			case 'heading':
				this.#heading(block, span);
				break;
			case 'paragraph':
				if (span.start < span.end) {
					this.#leaf(block, span);
				}
				break;
			case 'table':
				this.#leaf({ ...block, isQuoted: isQuoted || isCodeSystem(this.text.slice(span.start, span.end)) }, span);
				break;
			case 'blockquote':
				this.#children(block, isQuoted || isAttributed(this.text.slice(span.start, span.end)));
				break;
			case 'list':
			case 'listItem':
			case 'footnoteDefinition':
			// A long block is divided into groups without a name.
			case undefined:
				this.#children(block, isQuoted);
				break;
		}
	}

	#children({ tree: { children, positions }, from }: WaitingBlock, isQuoted: boolean): void {
		for (let index = children.length - 1; index >= 0; index--) {
			const tree = children[index];
			if (tree instanceof Tree) {
				this.#waiting.push({ tree, from: from + (positions[index] ?? 0), isTop: false, isQuoted });
			}
		}
	}

	#html(span: Span, isTop: boolean): void {
		const { comments, links, headings } = this.#contents;
		comments.push(...commentsIn(this.text, span, isTop));
		links.push(...htmlLinksIn(this.text, span));
		headings.push(...htmlHeadingsIn(this.text, span));
	}

	#heading(block: WaitingBlock, span: Span): void {
		const { headings } = this.#contents;
		const index = headings.length;
		const text = this.#leaf(block, span).trim();
		headings.splice(index, 0, { span, depth: Number(HEADING.exec(block.tree.type.name)?.[1]), text });
	}

	/** Reads the definitions at the beginning of a paragraph or heading. @returns the span of its text. */
	#withoutDefinitions(tree: Tree, whole: Span, from: number, isTop: boolean): Span {
		if (this.text[from] !== '[' || tree.type.name === 'Task') {
			return whole;
		}
		let { start } = whole;
		for (const { span, destination } of definitionsIn(leafTexts(tree, from, this.text)[0]?.text ?? '')) {
			const own = trimmedSpan(this.text, from + span.start, from + span.end);
			const address = { start: from + destination.start, end: from + destination.end };
			this.#contents.links.push(linkTo(this.text, 'definition', own, address));
			start = own.end;
			if (isTop) {
				this.#contents.blocks.push({ type: 'definition', start: own.start, end: own.end });
			}
		}
		return start === whole.start ? whole : trimmedSpan(this.text, start, whole.end);
	}

	/** Reads a block without blocks in it. @returns its text without markup. */
	#leaf({ tree, from: start, isQuoted }: WaitingBlock, span: Span): string {
		if (!isQuoted) {
			this.#contents.leaves.push(span);
		}
		let words = '';
		for (const { text, from } of leafTexts(tree, start, this.text)) {
			const skipped = Math.max(0, span.start - from);
			words += this.#leaves.read(skipped > 0 ? { text: text.slice(skipped), from: from + skipped } : { text, from });
		}
		return words;
	}

	/** The lines of HTML with their indentation and trailing spaces, which belong to the block. */
	#linesOf(from: number, to: number): Span {
		let start = from;
		while (start > 0 && start > from - 3 && isBlank(this.text.charCodeAt(start - 1))) {
			start--;
		}
		const isWhole = start === 0 || isLineEnd(this.text.charCodeAt(start - 1));
		return { start: isWhole ? start : from, end: this.text[to - 1] === '\r' ? to - 1 : to };
	}
}

/** Whether a table lists the concepts of a code system: their display texts are quotations. */
function isCodeSystem(table: string): boolean {
	const [header = ''] = table.split('\n', 1);
	return /\bdisplay\b/i.test(header) && /\bcode\b/i.test(header);
}

function isAttributed(quotation: string): boolean {
	const text = quotation.trimEnd();
	const isCited = ATTRIBUTION.test(text.slice(text.lastIndexOf('\n') + 1)) || text.includes('<cite');
	const first = text.replace(MARKS_BEFORE, '')[0] ?? '';
	const last = /[^*_.\s](?=[*_.]{0,4}$)/.exec(text.slice(-6))?.[0] ?? '';
	return isCited || (OPENING.includes(first) && first !== '' && CLOSING.includes(last) && last !== '');
}

function isBlank(char: number): boolean {
	return char === 32 || char === 9;
}

function isLineEnd(char: number): boolean {
	return char === 10 || char === 13;
}
