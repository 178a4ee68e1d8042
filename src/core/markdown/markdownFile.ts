/**
 * Wraps the Markdown parser: CommonMark with exact positions. No other module uses the parser.
 *
 * GitHub's tables need no extension: the parser reads a table as a paragraph, so its words are prose and its links count.
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
	/** The offset after a byte order mark and YAML front matter. */
	readonly contentStart: number;
	readonly blocks: readonly Block[];
	/** Every HTML comment outside code, in the order of the text. */
	readonly comments: readonly Comment[];
	readonly headings: readonly Heading[];
	readonly links: readonly MarkdownLink[];
	/** Code spans, with their backticks. */
	readonly inlineCode: readonly Span[];
	/**
	 * The running text, with the offsets of `text`: code, addresses, HTML, pictures, quotations and everything between
	 * blocks are masked with U+FFFC, line ends between blocks with U+2029.
	 */
	readonly prose: string;
}

const ALERT = /^\s{0,3}>[ \t]*\[!\w+\]/;

const NOTHING = { blocks: [], comments: [], headings: [], links: [], inlineCode: [] };

/**
 * Parses a Markdown text. Any text is valid Markdown, so this never fails. A text on which the parser would need
 * quadratic time (`isBeyondParser`) is treated as one without Markdown.
 *
 * @param text the unchanged text, with byte order mark and line ends; offsets of the result are UTF-16 units of it.
 */
export function parseMarkdown(text: string): MarkdownFile {
	if (isBeyondParser(text)) {
		return { ...NOTHING, text, contentStart: text.length, prose: maskProse(text, [], []) };
	}
	let base = frontMatterEnd(text);
	// The parser skips a further byte order mark, which would shift every offset after it.
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

/** Properties that a node inherits from its ancestors. */
interface Ancestry {
	readonly quoted: boolean;
	readonly linked: boolean;
	readonly top: boolean;
}

/** Walks the tree with its own stack, because recursion would overflow on thousands of nested quotations. */
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
		const stack: [RootContent, Ancestry][] = [];
		const push = (parent: Parents, around: Ancestry): void => {
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

	/** @returns the ancestry of the node's children, or nothing when the children are not read. */
	#visit(node: RootContent, around: Ancestry): Ancestry | undefined {
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
				// The text of a shortcut reference names its definition; changing the text would break the link.
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

	#words(span: Span, around: Ancestry): void {
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
