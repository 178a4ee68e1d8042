import type { Span } from '../problem';
import type { Comment } from './htmlParts';
import type { MarkdownLink } from './markdownLink';

/** A block at the top level of the document. */
export interface Block extends Span {
	/** The type of the node: `paragraph`, `heading`, `list`, `code`, `html`, … */
	readonly type: string;
}

/** A heading of Markdown, or one of HTML such as `<h1 align="center">`. */
export interface Heading {
	readonly span: Span;
	readonly depth: number;
	readonly text: string;
}

/** The contents of a document or of a part of it, each list in the order of the text. */
export interface Contents {
	readonly blocks: readonly Block[];
	/** Every HTML comment outside code. */
	readonly comments: readonly Comment[];
	readonly headings: readonly Heading[];
	readonly links: readonly MarkdownLink[];
	/** Code spans, with their backticks. */
	readonly inlineCode: readonly Span[];
}

/** The contents of a part while it is read. */
export interface PartContents extends Contents {
	readonly blocks: Block[];
	readonly comments: Comment[];
	readonly headings: Heading[];
	readonly links: MarkdownLink[];
	readonly inlineCode: Span[];
	/** Paragraphs, headings and tables outside quotations. */
	readonly leaves: Span[];
	/** The parts of leaves that are no prose. */
	readonly masks: Span[];
}

/** A part of a document that can be read by itself: a block at the top level, or an item of a list there. */
export interface DocumentPart extends Contents, Span {
	/** The running text of the part; see `MarkdownFile`. */
	readonly prose: string;
}

/** Returns a part as it is when the text before it has become longer by some characters, or shorter. */
export function movedPart(part: DocumentPart, by: number): DocumentPart {
	const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
	return {
		...moved(part),
		prose: part.prose,
		blocks: part.blocks.map((block) => ({ ...moved(block), type: block.type })),
		comments: part.comments.map(({ span, content, block }) => ({
			span: moved(span),
			content,
			block: block && moved(block),
		})),
		headings: part.headings.map(({ span, depth, text }) => ({ span: moved(span), depth, text })),
		links: part.links.map((link) => ({ ...link, span: moved(link.span), destination: moved(link.destination) })),
		inlineCode: part.inlineCode.map(moved),
	};
}
