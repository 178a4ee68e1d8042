/** Reads YAML and JSON as a tree with the places of all texts. Broken files give the part that can be read. */
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, Lexer, type Node, type Pair } from 'yaml';
import type { Span } from '../problem';
import { withoutEnd } from '../text/withoutEnd';
import { yamlDocument } from './yamlDocument';
import { inside, isCrowded, tooDeep } from './yamlSpans';

/** How a text is quoted. An alias stands for a text elsewhere in the file, and a block has lines of its own. */
export type TextStyle = 'plain' | 'single' | 'double' | 'block' | 'alias';

export interface TextNode {
	readonly kind: 'text';
	readonly value: string;
	/** The text without quotation marks. */
	readonly span: Span;
	readonly style: TextStyle;
}

export interface MapNode {
	readonly kind: 'map';
	readonly span: Span;
	/** Whether it is written in braces. */
	readonly isFlow: boolean;
	/** In the order of the file; a key can occur twice. */
	readonly pairs: readonly PairNode[];
}

interface ListNode {
	readonly kind: 'list';
	readonly span: Span;
	readonly items: readonly TreeNode[];
}

export interface PairNode {
	readonly key: TextNode;
	/** Nothing for a key without a value. */
	readonly value: TreeNode | undefined;
}

export type TreeNode = TextNode | MapNode | ListNode;

const OPTIONS = {
	schema: 'core',
	resolveKnownTags: false,
	uniqueKeys: false,
	merge: false,
	logLevel: 'silent',
	prettyErrors: false,
} as const;

/** A tree deeper than this is none of a person, and aliases can make it endless. */
const MAX_DEPTH = 30;
/** The most nodes that aliases repeat. Aliases of aliases can make a tree of any size of a few lines. */
const MAX_REPEATED = 1_000;

/**
 * @param length the end of the places, where the text has more than the file.
 * @returns nothing for a file that is empty or would take too long to read.
 */
export function yamlTree(text: string, length = text.length): TreeNode | undefined {
	if (tooDeep(text) || isCrowded(text)) {
		return undefined;
	}
	try {
		const document = yamlDocument(text, OPTIONS);
		return new TreeReader(text, length).read(document.contents, 0);
	} catch {
		// Deep nesting can overflow the stack.
		return undefined;
	}
}

/** The comments of a YAML file, each from its `#` to the end of the line. */
export function yamlComments(text: string): readonly Span[] {
	const found: Span[] = [];
	if (!text.includes('#') || isCrowded(text)) {
		return found;
	}
	let at = 0;
	let isScalar = false;
	for (const token of new Lexer().lex(text)) {
		// The lexer marks the beginning of a scalar with a control character of its own.
		if (CONTROL.test(token)) {
			isScalar = token === SCALAR;
			continue;
		}
		if (!isScalar && token.startsWith('#')) {
			found.push({ start: at, end: at + withoutEnd(token.split('\r', 1)[0] ?? '', ' \t').length });
		}
		isScalar = false;
		at += token.length;
	}
	return found;
}

const SCALAR = '\u001F';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the library uses them
const CONTROL = /^[\u0002\u0018\u001F]$/;

class TreeReader {
	/** The last node of each anchor so far. Asking the library would search the whole document for each alias. */
	readonly #anchors = new Map<string, Node>();
	#isRepeating = false;
	#repeated = 0;

	constructor(
		private readonly text: string,
		private readonly length: number,
	) {}

	read(node: unknown, depth: number): TreeNode | undefined {
		this.#repeated += this.#isRepeating ? 1 : 0;
		if (depth > MAX_DEPTH || (this.#isRepeating && this.#repeated > MAX_REPEATED)) {
			return undefined;
		}
		this.#noteAnchor(node);
		if (isAlias(node)) {
			const target = this.#repeat(this.#anchors.get(node.source), depth);
			return target?.kind === 'text' ? { ...target, span: this.#inside(this.#span(node)), style: 'alias' } : target;
		}
		if (isMap(node)) {
			const pairs = node.items.flatMap((item) => this.#pair(item, depth));
			return { kind: 'map', span: this.#inside(this.#span(node)), isFlow: node.flow === true, pairs };
		}
		if (isSeq(node)) {
			const items = node.items.flatMap((item) => this.read(isPair(item) ? item.key : item, depth + 1) ?? []);
			return { kind: 'list', span: this.#inside(this.#span(node)), items };
		}
		return isScalar(node) ? this.#text(node) : undefined;
	}

	#repeat(target: Node | undefined, depth: number): TreeNode | undefined {
		const isOuter = !this.#isRepeating;
		this.#isRepeating = true;
		const node = this.read(target, depth + 1);
		this.#isRepeating = !isOuter;
		return node;
	}

	#noteAnchor(node: unknown): void {
		if (!this.#isRepeating && isNode(node) && !isAlias(node) && node.anchor !== undefined) {
			this.#anchors.set(node.anchor, node);
		}
	}

	#pair({ key, value }: Pair, depth: number): readonly PairNode[] {
		this.#noteAnchor(key);
		const name = isScalar(key) ? this.#text(key) : undefined;
		return name ? [{ key: name, value: this.read(value, depth + 1) }] : [];
	}

	/** Numbers and dates are read as they are written: `2026.0` is the text “2026.0”. */
	#text(node: Node & { value: unknown; source?: string; type?: string }): TextNode | undefined {
		const { start, end } = this.#span(node);
		const written = this.text.slice(start, end);
		if (start === end) {
			return undefined;
		}
		switch (node.type) {
			case 'QUOTE_SINGLE':
			case 'QUOTE_DOUBLE': {
				const isClosed = written.length > 1 && written.endsWith(written[0] ?? '');
				const quoted = node.type === 'QUOTE_SINGLE' ? 'single' : 'double';
				const span = this.#inside({ start: start + 1, end: isClosed ? end - 1 : end });
				// Where a quotation mark is missing, nobody can tell where the text should end.
				const style = isClosed && !/[\r\n]/.test(written) ? quoted : 'block';
				return { kind: 'text', value: String(node.value ?? ''), span, style };
			}
			case 'PLAIN': {
				const value = node.source ?? written;
				const style = /[\r\n]/.test(written) ? 'block' : 'plain';
				return node.value === null ? undefined : { kind: 'text', value, span: this.#inside({ start, end }), style };
			}
			default:
				return { kind: 'text', value: String(node.value ?? ''), span: this.#inside({ start, end }), style: 'block' };
		}
	}

	#inside({ start, end }: Span): Span {
		return { start: Math.min(start, this.length), end: Math.min(end, this.length) };
	}

	#span(node: { range?: readonly [number, number, number] | null }): Span {
		const [start = 0, end = start] = node.range ?? [];
		return inside(this.text, { start, end });
	}
}
