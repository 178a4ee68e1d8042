/**
 * The one place that knows the Markdown parser: CommonMark with exact positions, read once a text.
 *
 * GitHub's tables need no extension: one reads as a paragraph, so its words are prose and its links are found.
 */
import type { Definition, Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from '../problem';
import { bareAddresses } from './bareAddresses';
import { frontMatterEnd } from './frontMatter';
import { type Comment, commentsIn, htmlHeadingsIn, htmlLinksIn } from './htmlParts';
import type { MarkdownLink } from './markdownLink';
import { isBeyondParser } from './parserLimits';
import { maskProse } from './prose';

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

export interface MarkdownFile {
	readonly text: string;
	/** Where Markdown begins: behind a byte order mark and YAML front matter. */
	readonly contentStart: number;
	readonly blocks: readonly Block[];
	/** Every HTML comment outside code, in the order of the text. */
	readonly comments: readonly Comment[];
	readonly headings: readonly Heading[];
	readonly links: readonly MarkdownLink[];
	/** Code in running text, with its backticks. */
	readonly inlineCode: readonly Span[];
	/**
	 * As long as the text, so offsets are the same: running text stands verbatim; code, addresses, HTML, pictures,
	 * quotations and what lies between blocks are U+FFFC, line ends between blocks U+2029.
	 */
	readonly prose: string;
}

const ALERT = /^\s{0,3}>[ \t]*\[!\w+\]/;

const NOTHING = { blocks: [], comments: [], headings: [], links: [], inlineCode: [] };

/**
 * Reads a Markdown text. Any text is Markdown, so this never fails. What the parser needs grows with the length; texts
 * on which it would grow with the square (`isBeyondParser`) count as ones without Markdown.
 *
 * @param text with byte order mark and line ends as they are; offsets of the result count its UTF-16 units.
 */
export function parseMarkdown(text: string): MarkdownFile {
	if (isBeyondParser(text)) {
		return { ...NOTHING, text, contentStart: text.length, prose: maskProse(text, [], []) };
	}
	let base = frontMatterEnd(text);
	// The parser would leave out one more byte order mark, and every place behind it would be wrong.
	while (text[base] === '\uFEFF') {
		base++;
	}
	const destinations = new Map<Nodes, Span>();
	const tree = fromMarkdown(text.slice(base), {
		mdastExtensions: [
			{
				enter: {
					resourceDestination(token) {
						destinations.set(this.stack.at(-1) as Nodes, shifted(token, base));
					},
					definitionDestination(token) {
						destinations.set(this.stack.at(-1) as Nodes, shifted(token, base));
					},
				},
			},
		],
	});
	const reader = new Reader(text, base, destinations);
	reader.read(tree);
	return {
		text,
		contentStart: base,
		blocks: tree.children.map((child) => ({ type: child.type, ...reader.spanOf(child) })),
		comments: reader.comments,
		headings: reader.headings,
		links: reader.links,
		inlineCode: reader.inlineCode,
		prose: maskProse(text, reader.leaves, reader.masks),
	};
}

function shifted(token: { start: { offset: number }; end: { offset: number } }, base: number): Span {
	return { start: token.start.offset + base, end: token.end.offset + base };
}

/** What is above a node, as far as it matters below. */
interface Surroundings {
	readonly quoted: boolean;
	readonly linked: boolean;
	readonly top: boolean;
}

/** Walks the tree with a stack of its own: a document of ten thousand nested quotations must not end the process. */
class Reader {
	readonly comments: Comment[] = [];
	readonly headings: Heading[] = [];
	readonly links: MarkdownLink[] = [];
	readonly inlineCode: Span[] = [];
	readonly leaves: Span[] = [];
	readonly masks: Span[] = [];
	readonly #text: string;
	readonly #base: number;
	readonly #destinations: ReadonlyMap<Nodes, Span>;

	constructor(text: string, base: number, destinations: ReadonlyMap<Nodes, Span>) {
		this.#text = text;
		this.#base = base;
		this.#destinations = destinations;
	}

	read(root: Parents): void {
		const stack: [RootContent, Surroundings][] = [];
		const push = (parent: Parents, around: Surroundings): void => {
			for (let index = parent.children.length - 1; index >= 0; index--) {
				stack.push([parent.children[index] as RootContent, around]);
			}
		};
		push(root, { quoted: false, linked: false, top: true });
		for (let next = stack.pop(); next; next = stack.pop()) {
			const [node, around] = next;
			const below = this.#visit(node, around);
			if (below && 'children' in node) {
				push(node, { ...below, top: false });
			}
		}
		this.links.sort((a, b) => a.span.start - b.span.start);
	}

	spanOf(node: Nodes): Span {
		const { position } = node;
		return { start: (position?.start.offset ?? 0) + this.#base, end: (position?.end.offset ?? 0) + this.#base };
	}

	/** @returns the surroundings of the node's children, or nothing when they are not read. */
	#visit(node: RootContent, around: Surroundings): Surroundings | undefined {
		const span = this.spanOf(node);
		switch (node.type) {
			case 'blockquote':
				// GitHub's alerts are blockquotes that the author wrote.
				return { ...around, quoted: around.quoted || !ALERT.test(this.#slice(span)) };
			case 'paragraph':
			case 'heading':
				if (node.type === 'heading') {
					this.headings.push({ span, depth: node.depth, text: textOf(node) });
				}
				if (!around.quoted) {
					this.leaves.push(span);
				}
				return around;
			case 'text':
				this.#words(span, around);
				return undefined;
			case 'inlineCode':
				this.inlineCode.push(span);
				this.masks.push(span);
				return undefined;
			case 'html':
				this.masks.push(span);
				this.comments.push(...commentsIn(this.#text, span, around.top));
				this.links.push(...htmlLinksIn(this.#text, span));
				this.headings.push(...htmlHeadingsIn(this.#text, span));
				return undefined;
			case 'link':
				return this.#link(node, span) ? { ...around, linked: true } : undefined;
			case 'image':
				this.masks.push(span);
				this.#address('image', node, span, node.url);
				return undefined;
			case 'linkReference':
				// The text of a shortcut is the name of its definition: whoever changes it loses the link.
				this.masks.push(node.referenceType === 'full' ? { start: this.#textEnd(node, span), end: span.end } : span);
				return { ...around, linked: true };
			case 'imageReference':
				this.masks.push(span);
				return undefined;
			case 'definition':
				this.#address('definition', node, span, node.url);
				return undefined;
			default:
				return around;
		}
	}

	#words(span: Span, around: Surroundings): void {
		for (const found of bareAddresses(this.#text, span)) {
			this.masks.push(found.span);
			if (found.url !== undefined && !around.linked) {
				this.links.push({ form: 'bare', span: found.span, destination: found.span, url: found.url, image: false });
			}
		}
	}

	/** @returns whether the link has a text of its own. */
	#link(node: RootContent & { type: 'link' }, span: Span): boolean {
		if (this.#text[span.start] === '<') {
			const destination = { start: span.start + 1, end: span.end - 1 };
			this.masks.push(span);
			this.links.push({ form: 'autolink', span, destination, url: node.url, image: false });
			return false;
		}
		this.masks.push({ start: this.#textEnd(node, span), end: span.end });
		this.#address('link', node, span, node.url);
		return true;
	}

	#address(form: 'link' | 'image' | 'definition', node: RootContent | Definition, span: Span, url: string): void {
		const raw = this.#destinations.get(node);
		if (raw) {
			const enclosed = this.#text[raw.start] === '<' && this.#text[raw.end - 1] === '>';
			const destination = enclosed ? { start: raw.start + 1, end: raw.end - 1 } : raw;
			this.links.push({ form, span, destination, url, image: form === 'image' });
		}
	}

	#textEnd(node: Parents, span: Span): number {
		const last = node.children.at(-1);
		return last ? this.spanOf(last).end : span.start + 1;
	}

	#slice(span: Span): string {
		return this.#text.slice(span.start, span.end);
	}
}

/** The words of a node, without markup. */
function textOf(node: Nodes): string {
	if ('value' in node) {
		return node.type === 'html' ? '' : node.value;
	}
	return 'children' in node ? node.children.map(textOf).join('') : '';
}
