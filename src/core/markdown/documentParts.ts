import { type DocumentPart, movedPart } from './documentPart';
import { type BlockPart, type BlockTree, partsOf, readBlocks, type Tree } from './parser/blockTree';
import { definedLabels } from './parser/definedLabels';
import { PartReader } from './partReader';

interface ReadPart {
	readonly block: BlockPart;
	readonly part: DocumentPart;
	/** The labels that the part defines. */
	readonly labels: readonly string[];
	/** The labels that the part looks up, and whether the document defines them. */
	readonly lookups: ReadonlyMap<string, boolean> | undefined;
}

/** The parts of one version of a document. */
export class DocumentParts {
	readonly all: readonly DocumentPart[];
	readonly #contentStart: number;
	private readonly tree: BlockTree;
	readonly #read: readonly ReadPart[];
	#byTree: ReadonlyMap<Tree, ReadPart> | undefined;

	/** @param before an earlier version. Its parts that are unchanged are not read again. */
	constructor(document: string, contentStart: number, before?: DocumentParts) {
		this.#contentStart = contentStart;
		this.tree = readBlocks(document.slice(contentStart), before?.tree);
		const blocks = partsOf(this.tree);
		const known = blocks.map((block) => before?.partOf(block));
		const labels = labelsOf(blocks, known, this.tree.text);
		const defined = new Set(labels.flat());
		let lookups: Map<string, boolean> | undefined;
		const reader = new PartReader(document, contentStart, (label) => {
			const isDefined = defined.has(label);
			lookups ??= new Map();
			lookups.set(label, isDefined);
			return isDefined;
		});
		this.#read = blocks.map((block, index) => {
			const same = known[index];
			if (before && same && hasSameLabels(same, defined)) {
				const by = contentStart + block.from - before.#contentStart - same.block.from;
				return { ...same, block, part: by === 0 ? same.part : movedPart(same.part, by) };
			}
			lookups = undefined;
			const part = reader.read(block);
			return { block, part, labels: labels[index] ?? NO_LABELS, lookups };
		});
		this.all = this.#read.map(({ part }) => part);
	}

	private partOf({ tree, list }: BlockPart): ReadPart | undefined {
		this.#byTree ??= new Map(this.#read.map((read) => [read.block.tree, read]));
		const read = this.#byTree.get(tree);
		return read && lengthOf(read.block.list) === lengthOf(list) ? read : undefined;
	}
}

const NO_LABELS: readonly string[] = [];

/** The labels that each part defines. */
function labelsOf(
	blocks: readonly BlockPart[],
	known: readonly (ReadPart | undefined)[],
	text: string,
): readonly (readonly string[])[] {
	let next = text.indexOf(']:');
	return blocks.map(({ tree, from }, index) => {
		while (next >= 0 && next < from) {
			next = text.indexOf(']:', from);
		}
		const mayDefine = next >= 0 && next < from + tree.length;
		return known[index]?.labels ?? (mayDefine ? definedLabels(tree, from, text) : NO_LABELS);
	});
}

function hasSameLabels({ lookups }: ReadPart, defined: ReadonlySet<string>): boolean {
	for (const [label, isDefined] of lookups ?? []) {
		if (defined.has(label) !== isDefined) {
			return false;
		}
	}
	return true;
}

function lengthOf(list: BlockPart['list']): number {
	return list ? list.to - list.from : 0;
}
