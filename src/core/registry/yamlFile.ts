/** The one place that knows the YAML parser. It is evaluated on first need, never at activation. */
import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Problem, Span } from '../problem';

export type Path = readonly (string | number)[];

/** A YAML file: its value and where in the text each part of the value stands. */
export interface YamlFile {
	/** Plain data, or `undefined` when the text is no YAML at all. */
	readonly value: unknown;
	readonly problems: readonly Problem[];
	/**
	 * @param path the way to a value from the root, as keys and indexes.
	 * @param part the key or the value itself.
	 * @returns the span of the deepest part of the path that exists.
	 */
	spanOf(path: Path, part: 'key' | 'value'): Span;
}

/** How many aliases a file may resolve: enough for people, too few for an alias bomb. */
const MAX_ALIASES = 100;

/** Parses YAML 1.2 (core schema). Never throws: what is wrong with the text comes back as problems. */
export function parseYaml(text: string): YamlFile {
	const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, merge: false });
	const problems: Problem[] = document.errors.map((error) => ({
		code: error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-key' : 'yaml-syntax',
		severity: 'error',
		span: inside(text, { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) }),
		args: error.code === 'DUPLICATE_KEY' ? [keyAt(text, error.pos[0])] : [error.message],
	}));
	let value: unknown;
	try {
		value = document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		problems.push({
			code: 'yaml-syntax',
			severity: 'error',
			span: inside(text, { start: 0, end: 1 }),
			args: [message],
		});
	}
	return { value, problems, spanOf: (path, part) => spanOf(document, text, path, part) };
}

function spanOf(document: Document, text: string, path: Path, part: 'key' | 'value'): Span {
	let node: unknown = document.contents;
	let span = spanOfNode(node, text) ?? inside(text, { start: 0, end: 1 });
	for (const [index, step] of path.entries()) {
		const next = child(node, step, document);
		if (!next) {
			break;
		}
		const wantsKey = part === 'key' && index === path.length - 1;
		const nextSpan = (wantsKey && next.key ? spanOfNode(next.key, text) : undefined) ?? spanOfNode(next.value, text);
		// A key without a value (`name:`) has no text of its own: point to the key.
		span = nextSpan ?? (next.key ? spanOfNode(next.key, text) : undefined) ?? span;
		node = next.value;
	}
	return span;
}

function child(
	node: unknown,
	step: string | number,
	document: Document,
): { key?: unknown; value: unknown } | undefined {
	const target = isNodeAlias(node) ? node.resolve(document) : node;
	if (isSeq(target) && typeof step === 'number' && step < target.items.length) {
		return { value: target.items[step] };
	}
	if (isMap(target)) {
		const pair = target.items.find((item): item is Pair => isPair(item) && keyText(item.key) === String(step));
		return pair && { key: pair.key, value: pair.value };
	}
	return undefined;
}

function isNodeAlias(node: unknown): node is { resolve(document: Document): Node | undefined } {
	return typeof node === 'object' && node !== null && 'resolve' in node;
}

function keyText(key: unknown): string {
	return isScalar(key) ? String(key.value) : String(key);
}

function spanOfNode(node: unknown, text: string): Span | undefined {
	const range = (node as { range?: readonly [number, number, number] } | null | undefined)?.range;
	if (!range || range[0] === range[1]) {
		return undefined;
	}
	return inside(text, { start: range[0], end: range[1] });
}

/** Keeps a span inside the text, whatever the parser says of its end. */
function inside(text: string, span: Span): Span {
	const start = Math.max(0, Math.min(span.start, text.length));
	return { start, end: Math.max(start, Math.min(span.end, text.length)) };
}

function keyAt(text: string, offset: number): string {
	return /^[^:\r\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
}
