import type { Span } from '../problem';
import { type Block, type Contents, type DocumentPart, type Heading, MOVE, type PlacedPart } from './documentPart';
import { DocumentParts } from './documentParts';
import { frontMatterEnd } from './frontMatter';
import type { Comment } from './htmlParts';
import type { MarkdownLink } from './markdownLink';
import { type ParserLimit, parserLimitOf } from './parserLimits';
import { hidden } from './prose';

export type { Block, Heading } from './documentPart';

/**
 * Parses a Markdown text. Any text is valid Markdown, so this never fails. A text that the parser cannot read in time is
 * treated as one without Markdown; the file then has a `limit`.
 *
 * @param text the unchanged text, with byte order mark and line ends; offsets of the result are UTF-16 units of it.
 * @param before an earlier version of the document. Only the parts that differ from it are read.
 */
export function parseMarkdown(text: string, before?: MarkdownFile): MarkdownFile {
	const limit = parserLimitOf(text, before?.read && before.text);
	if (limit !== undefined) {
		return new MarkdownFile(text, text.length, [], undefined, limit);
	}
	let contentStart = frontMatterEnd(text);
	while (text[contentStart] === '\uFEFF') {
		contentStart++;
	}
	const read = new DocumentParts(text, contentStart, before?.read);
	return new MarkdownFile(text, contentStart, read.all, read);
}

/** A Markdown text. Its contents are put together from those of its parts when they are first asked for. */
export class MarkdownFile implements Contents {
	#blocks: readonly Block[] | undefined;
	#comments: readonly Comment[] | undefined;
	#headings: readonly Heading[] | undefined;
	#links: readonly MarkdownLink[] | undefined;
	#inlineCode: readonly Span[] | undefined;
	#prose: string | undefined;

	/**
	 * @param contentStart the offset after a byte order mark and YAML front matter.
	 * @param read the state that the next version of the document begins with.
	 * @param limit the reason why the text is not read as Markdown.
	 */
	constructor(
		readonly text: string,
		readonly contentStart: number,
		readonly parts: readonly PlacedPart[],
		readonly read?: DocumentParts,
		readonly limit?: ParserLimit,
	) {}

	get blocks(): readonly Block[] {
		this.#blocks ??= this.#withLists();
		return this.#blocks;
	}

	get comments(): readonly Comment[] {
		this.#comments ??= this.#all(({ comments }) => comments, MOVE.comment);
		return this.#comments;
	}

	get headings(): readonly Heading[] {
		this.#headings ??= this.#all(({ headings }) => headings, MOVE.heading);
		return this.#headings;
	}

	get links(): readonly MarkdownLink[] {
		this.#links ??= this.#all(({ links }) => links, MOVE.link);
		return this.#links;
	}

	get inlineCode(): readonly Span[] {
		this.#inlineCode ??= this.#all(({ inlineCode }) => inlineCode, MOVE.span);
		return this.#inlineCode;
	}

	/**
	 * The running text, with the offsets of `text`: code, addresses, HTML, pictures, quotations and everything between
	 * blocks are masked with U+FFFC, line ends between blocks with U+2029.
	 */
	get prose(): string {
		this.#prose ??= this.#joinProse(this.parts, this.text.length);
		return this.#prose;
	}

	/** The prose up to an offset, without putting together that of a long document. */
	proseUpTo(end: number): string {
		const count = this.#prose === undefined ? this.parts.findIndex(({ start }) => start >= end) : -1;
		return count < 0 ? this.prose.slice(0, end) : this.#joinProse(this.parts.slice(0, count), end);
	}

	/** The parts from one index up to another as a file of their own, which begins with the first one. */
	excerpt(from: number, to: number): MarkdownFile {
		const parts = this.parts.slice(from, to);
		const [first, last] = [parts[0], parts.at(-1)];
		const start = first?.start ?? 0;
		return new MarkdownFile(
			last ? this.text.slice(start, last.start + last.part.length) : '',
			0,
			parts.map((one) => ({ part: one.part, start: one.start - start, list: one.list && MOVE.span(one.list, -start) })),
		);
	}

	#all<Item>(of: (part: DocumentPart) => readonly Item[], move: (item: Item, by: number) => Item): readonly Item[] {
		const all: Item[] = [];
		for (const { part, start } of this.parts) {
			for (const item of of(part)) {
				all.push(move(item, start));
			}
		}
		return all;
	}

	#withLists(): readonly Block[] {
		const all: Block[] = [];
		for (const { part, start, list } of this.parts) {
			if (list) {
				all.push({ type: 'list', start: list.start, end: list.end });
			}
			for (const block of part.blocks) {
				all.push(MOVE.block(block, start));
			}
		}
		return all;
	}

	#joinProse(parts: readonly PlacedPart[], end: number): string {
		const prose: string[] = [];
		let done = 0;
		for (const { part, start } of parts) {
			prose.push(hidden(this.text.slice(done, start)), part.prose);
			done = start + part.length;
		}
		prose.push(hidden(this.text.slice(done, end)));
		return prose.join('').slice(0, end);
	}
}
