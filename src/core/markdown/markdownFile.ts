import type { Contents, DocumentPart, PartContents } from './documentPart';
import { DocumentParts } from './documentParts';
import { frontMatterEnd } from './frontMatter';
import { isBeyondParser } from './parserLimits';
import { hidden } from './prose';

export type { Block, Heading } from './documentPart';

export interface MarkdownFile extends Contents {
	readonly text: string;
	/** The offset after a byte order mark and YAML front matter. */
	readonly contentStart: number;
	/**
	 * The running text, with the offsets of `text`: code, addresses, HTML, pictures, quotations and everything between
	 * blocks are masked with U+FFFC, line ends between blocks with U+2029.
	 */
	readonly prose: string;
}

/** What the next version of a document needs of this one. */
const parts = new WeakMap<MarkdownFile, DocumentParts>();

/**
 * Parses a Markdown text. Any text is valid Markdown, so this never fails. A text on which the parser would need
 * quadratic time (`isBeyondParser`) is treated as one without Markdown.
 *
 * @param text the unchanged text, with byte order mark and line ends; offsets of the result are UTF-16 units of it.
 * @param before an earlier version of the document. Only the parts that differ from it are read.
 */
export function parseMarkdown(text: string, before?: MarkdownFile): MarkdownFile {
	if (isBeyondParser(text)) {
		return fileOf(text, text.length, []);
	}
	let contentStart = frontMatterEnd(text);
	while (text[contentStart] === '\uFEFF') {
		contentStart++;
	}
	const read = new DocumentParts(text, contentStart, before && parts.get(before));
	const file = fileOf(text, contentStart, read.all);
	parts.set(file, read);
	return file;
}

function fileOf(text: string, contentStart: number, all: readonly DocumentPart[]): MarkdownFile {
	const contents: Omit<PartContents, 'leaves' | 'masks'> = {
		blocks: [],
		comments: [],
		headings: [],
		links: [],
		inlineCode: [],
	};
	const prose: string[] = [];
	let done = 0;
	for (const part of all) {
		contents.blocks.push(...part.blocks);
		contents.comments.push(...part.comments);
		contents.headings.push(...part.headings);
		contents.links.push(...part.links);
		contents.inlineCode.push(...part.inlineCode);
		prose.push(hidden(text.slice(done, part.start)), part.prose);
		done = part.end;
	}
	return { text, contentStart, ...contents, prose: prose.join('') + hidden(text.slice(done)) };
}
