/**
 * Changes the registry as a person would: only the lines concerned, so that comments, order and style of the rest stay.
 * The document's nodes tell the places; writing the whole document again would reformat a thousand lines.
 */
import {
	Document,
	isCollection,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	Scalar,
	type YAMLMap,
} from 'yaml';
import { applyEdits } from '../../src/core/text/applyEdits';
import type { Difference, Edit, Path } from './difference';
import type { RegistryFile } from './registryFile';

interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

type Value = Extract<Edit, { readonly kind: 'set' }>['value'];

const STYLE = { lineWidth: 0, singleQuote: true, flowCollectionPadding: true } as const;
const INDENT = '  ';

/** @returns the text of the registry with the edits of the differences. */
export function patchedText(registry: RegistryFile, differences: readonly Difference[]): string {
	const all = differences.flatMap(({ edits }) => edits);
	const edits = [...new Map(all.map((edit) => [JSON.stringify(edit), edit])).values()];
	let { text } = registry;
	for (const round of rounds(edits)) {
		const editor = new RegistryEditor(text, registry);
		const changes = round.map((edit) => editor.textEdit(edit));
		text = applyEdits(
			text,
			changes.sort((left, right) => left.start - right.start),
		);
	}
	return text;
}

/** Edits that do not touch the same lines: one of each entry at a time, then what goes, then what comes. */
function rounds(edits: readonly Edit[]): readonly (readonly Edit[])[] {
	const changes = new Map<string, Edit[]>();
	for (const edit of edits) {
		if (edit.kind === 'set' || edit.kind === 'add') {
			const place = edit.path.slice(0, 2).join('/');
			changes.set(place, [...(changes.get(place) ?? []), edit]);
		}
	}
	const most = Math.max(0, ...[...changes.values()].map(({ length }) => length));
	return [
		...Array.from({ length: most }, (_, round) => [...changes.values()].flatMap((of) => of.slice(round, round + 1))),
		edits.filter(({ kind }) => kind === 'remove'),
		edits.filter(({ kind }) => kind === 'insert'),
	].filter(({ length }) => length > 0);
}

class RegistryEditor {
	readonly #document: Document.Parsed;

	constructor(
		readonly text: string,
		readonly registry: RegistryFile,
	) {
		this.#document = parseDocument(text);
	}

	textEdit(edit: Edit): TextEdit {
		switch (edit.kind) {
			case 'set':
				return this.#set(edit.path, edit.value);
			case 'add':
				return this.#add(edit.path, edit.value);
			case 'insert':
				return this.#insert(edit.entry, edit.fields);
			case 'remove':
				return this.#remove(edit.entry);
		}
	}

	#set(path: Path, value: Value): TextEdit {
		const old = this.#document.getIn(path, true);
		if (isSeq(old)) {
			return { start: old.range?.[0] ?? 0, end: this.#contentEnd(old), text: inline(value) };
		}
		if (!isScalar(old)) {
			return this.#newKey(path, inline(value));
		}
		const [start = 0, end = 0] = old.range ?? [];
		// A folded text ends with its line break.
		const lineBreak = this.text.slice(start, end).endsWith('\n') ? '\n' : '';
		return { start, end, text: inline(value, old.type) + lineBreak };
	}

	#add(path: Path, value: string): TextEdit {
		const list = this.#document.getIn(path, true);
		if (isScalar(list)) {
			const [start = 0] = list.range ?? [];
			const { column } = this.#pairAt(path);
			const items = [this.text.slice(start, this.#contentEnd(list)), inline(value)];
			const text = items.map((item) => `\n${' '.repeat(column)}${INDENT}- ${item}`).join('');
			// The blank between the colon and the text goes, too.
			return { start: start - 1, end: this.#contentEnd(list), text };
		}
		if (!isSeq(list)) {
			return this.#newKey(path, `[${inline(value)}]`);
		}
		if (list.flow) {
			const end = (list.range?.[1] ?? 0) - 1;
			return { start: end, end, text: `${list.items.length > 0 ? ', ' : ''}${inline(value)}` };
		}
		const end = this.#lineEnd(this.#contentEnd(list));
		const first = list.items[0] as Node;
		return { start: end, end, text: `\n${' '.repeat(this.#column(first.range?.[0] ?? 0) - 2)}- ${inline(value)}` };
	}

	/** Adds a key where the schema has its place among the keys that are there. */
	#newKey(path: Path, value: string): TextEdit {
		const parent = this.#document.getIn(path.slice(0, -1), true);
		if (!isMap(parent)) {
			throw new Error(`There is no place for ${path.join('.')}.`);
		}
		const [, , ...names] = path.map(String);
		const prefix = names.slice(0, -1);
		const place = (name: string): number => this.registry.orderOf([...prefix, name].join('.'));
		const mine = place(names.at(-1) ?? '');
		const pairs = parent.items as Pair<Scalar, Node>[];
		const before = pairs.filter(({ key }) => place(String(key.value)) < mine).at(-1) ?? pairs.at(-1);
		const behind = this.#contentEnd(before?.value ?? (before?.key as Node));
		if (parent.flow) {
			return { start: behind, end: behind, text: `, ${names.at(-1)}: ${value}` };
		}
		const end = this.#lineEnd(behind);
		const column = this.#column(pairs[0]?.key.range?.[0] ?? 0);
		return { start: end, end, text: `\n${' '.repeat(column)}${names.at(-1)}: ${value}` };
	}

	/** Puts an entry behind the last one of its group, else at the end. */
	#insert(id: string, fields: Readonly<Record<string, unknown>>): TextEdit {
		const pairs = this.#entries();
		const isSameGroup = ({ value }: Pair<Scalar, Node>): boolean =>
			isMap(value) && value.get('group') === fields['group'];
		const before = pairs.filter(isSameGroup).at(-1) ?? pairs.at(-1);
		const end = this.#lineEnd(this.#contentEnd(before?.value as Node));
		const text = block({ [id]: fields }).replace(/^/gm, INDENT);
		return { start: end, end, text: `\n${text}` };
	}

	#remove(id: string): TextEdit {
		const pair = this.#entries().find(({ key }) => key.value === id);
		const start = this.text.lastIndexOf('\n', pair?.key.range?.[0] ?? 0);
		return { start, end: this.#lineEnd(this.#contentEnd(pair?.value as Node)), text: '' };
	}

	#entries(): readonly Pair<Scalar, Node>[] {
		return (this.#document.get('entries', true) as unknown as YAMLMap<Scalar, Node>).items;
	}

	#pairAt(path: Path): { readonly column: number } {
		const parent = this.#document.getIn(path.slice(0, -1), true) as YAMLMap<Scalar, Node>;
		return { column: this.#column(parent.items[0]?.key.range?.[0] ?? 0) };
	}

	/** The end of what is written, without comments and blank lines behind it. */
	#contentEnd(node: Node): number {
		const [start = 0, end = start] = node.range ?? [];
		const last = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
		if (last !== undefined) {
			const inner = isSeq(node) ? last : ((last as Pair<Node, Node>).value ?? (last as Pair<Node, Node>).key);
			return this.#contentEnd(inner as Node);
		}
		return start + this.text.slice(start, end).trimEnd().length;
	}

	#lineEnd(offset: number): number {
		const end = this.text.indexOf('\n', offset);
		return end < 0 ? this.text.length : end;
	}

	#column(offset: number): number {
		return offset - (this.text.lastIndexOf('\n', offset - 1) + 1);
	}
}

/**
 * Writes a value on one line, with the quotation marks of the old one. As in the registry, a new version has some, unless
 * it is in a list.
 */
function inline(value: Value, type?: Scalar.Type | null): string {
	if (typeof value === 'object') {
		return `[${value.map((item) => inline(item, 'PLAIN')).join(', ')}]`;
	}
	const scalar = new Scalar(value);
	const isVersion = type === undefined && /^[\d.]+$/.test(String(value));
	if (isVersion || type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') {
		scalar.type = type ?? 'QUOTE_SINGLE';
	}
	return new Document(scalar).toString(STYLE).trimEnd();
}

/** Writes fields as blocks, and what stands in a list on one line each, as the registry does. */
function block(fields: Readonly<Record<string, unknown>>): string {
	const document = new Document(fields);
	const flow = (node: unknown, isInList: boolean): void => {
		if (isMap(node)) {
			node.flow = isInList;
			for (const { value } of node.items) {
				flow(value, isInList);
			}
		} else if (isSeq(node)) {
			for (const item of node.items) {
				flow(item, true);
			}
		}
	};
	flow(document.contents, false);
	return document.toString(STYLE).trimEnd();
}
