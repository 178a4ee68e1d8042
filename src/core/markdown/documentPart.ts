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
	/** The blocks at the top level. */
	readonly blocks: readonly Block[];
	/** Every HTML comment outside code. */
	readonly comments: readonly Comment[];
	readonly headings: readonly Heading[];
	readonly links: readonly MarkdownLink[];
	/** Code spans, with their backticks. */
	readonly inlineCode: readonly Span[];
}

/**
 * A part of a document that can be read by itself: a block at the top level, or an item of a list there. Offsets count from
 * its start, so that it is the same object in all versions of the document that contain it.
 */
export interface DocumentPart extends Contents {
	readonly length: number;
	/** The running text of the part; see `MarkdownFile`. */
	readonly prose: string;
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

/** A part in one version of a document. */
export interface PlacedPart {
	readonly part: DocumentPart;
	readonly start: number;
	/** The list that begins with this part. */
	readonly list: Span | undefined;
}

/** Ways to move a span, and each kind of contents, by some characters. */
export const MOVE = {
	span: ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by }),
	block: ({ type, start, end }: Block, by: number): Block => ({ type, start: start + by, end: end + by }),
	comment: ({ span, content, block }: Comment, by: number): Comment => ({
		span: MOVE.span(span, by),
		content,
		block: block && MOVE.span(block, by),
	}),
	heading: ({ span, depth, text }: Heading, by: number): Heading => ({ span: MOVE.span(span, by), depth, text }),
	link: ({ form, span, destination, url, image }: MarkdownLink, by: number): MarkdownLink => ({
		form,
		span: MOVE.span(span, by),
		destination: MOVE.span(destination, by),
		url,
		image,
	}),
};
