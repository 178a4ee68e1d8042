/** Finds the nodes of a YAML document by their paths. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Span, TextEdit } from '../problem';
import { inside } from './yamlSpans';

export type Path = readonly (string | number)[];

/** Finds nodes by path. Each map is indexed on first use, so that many lookups stay cheap. */
export class NodeFinder {
	readonly #index = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

	constructor(
		private readonly document: Document | undefined,
		private readonly text: string,
	) {}

	has(path: Path): boolean {
		return path.reduce<unknown>((node, step) => this.#child(node, step)?.value, this.document?.contents) !== undefined;
	}

	spanOf(path: Path, part: 'key' | 'value'): Span {
		let node: unknown = this.document?.contents;
		let span = this.#span(node) ?? inside(this.text, { start: 0, end: 1 });
		for (const [index, step] of path.entries()) {
			const next = this.#child(node, step);
			if (!next) {
				break;
			}
			const wantsKey = part === 'key' && index === path.length - 1;
			// A value that is missing (`name:`) has no text, so the key is marked.
			span = (wantsKey ? this.#span(next.key) : undefined) ?? this.#span(next.value) ?? this.#span(next.key) ?? span;
			node = next.value;
		}
		return span;
	}

	/** Puts a value that is no text into quotation marks. */
	quote(path: Path): TextEdit | undefined {
		const node = this.#written(path)?.value;
		const span = this.#span(node);
		const isText = !isScalar(node) || node.value === null || typeof node.value === 'string';
		return span && !isText && node.source ? { ...span, text: JSON.stringify(node.source) } : undefined;
	}

	rewrite(path: Path, part: 'key' | 'value', text: string): TextEdit | undefined {
		const found = this.#written(path);
		const node = part === 'key' ? found?.key : found?.value;
		const span = this.#span(node);
		const written = isScalar(node) ? quotedAs(node.type, text) : undefined;
		return span && written !== undefined ? { ...span, text: written } : undefined;
	}

	/** Returns every key that its map already has. */
	duplicateKeys(): readonly { readonly key: string; readonly span: Span }[] {
		const found: { key: string; span: Span }[] = [];
		const waiting: unknown[] = [this.document?.contents];
		while (waiting.length > 0) {
			const node = waiting.pop();
			if (isSeq(node)) {
				for (const item of node.items) {
					waiting.push(item);
				}
			} else if (isMap(node)) {
				const seen = new Set<string>();
				for (const { key, value } of node.items) {
					if (isScalar(key)) {
						const name = keyText(key);
						if (seen.has(name)) {
							found.push({ key: name, span: this.#span(key) ?? this.#span(value) ?? { start: 0, end: 1 } });
						}
						seen.add(name);
					}
					waiting.push(value);
				}
			}
		}
		return found;
	}

	/** The pair at a path that goes through no alias. */
	#written(path: Path): { readonly key?: unknown; readonly value: unknown } | undefined {
		let found: { readonly key?: unknown; readonly value: unknown } | undefined = { value: this.document?.contents };
		for (const step of path) {
			found = found && !isAlias(found.value) ? this.#child(found.value, step) : undefined;
		}
		return found;
	}

	#child(node: unknown, step: string | number): { key?: unknown; value: unknown } | undefined {
		const target = isAlias(node) && this.document ? node.resolve(this.document) : node;
		if (isSeq(target) && typeof step === 'number' && step < target.items.length) {
			return { value: target.items[step] };
		}
		if (!isMap(target)) {
			return undefined;
		}
		let index = this.#index.get(target);
		if (!index) {
			index = new Map(target.items.map((pair) => [keyText(pair.key), pair]));
			this.#index.set(target, index);
		}
		return index.get(String(step));
	}

	#span(node: unknown): Span | undefined {
		const range = (node as { range?: readonly [number, number, number] } | null | undefined)?.range;
		return range && range[0] !== range[1] ? inside(this.text, { start: range[0], end: range[1] }) : undefined;
	}
}

/** Keys are always scalars here: `parseYaml` does not evaluate files with other keys. */
function keyText(key: unknown): string {
	return isScalar(key) ? String(key.value) : '';
}

function quotedAs(type: Scalar['type'], text: string): string | undefined {
	switch (type) {
		case 'QUOTE_DOUBLE':
			return JSON.stringify(text);
		case 'QUOTE_SINGLE':
			return `'${text.replaceAll("'", "''")}'`;
		case 'PLAIN':
			return text;
		default:
			// A block scalar is never a key or an id.
			return undefined;
	}
}
