import type { DocumentPart, PlacedPart } from './documentPart';
import { type BlockPart, type BlockTree, partsOf, readBlocks } from './parser/blockTree';
import { definedLabels } from './parser/definedLabels';
import { PartReader } from './partReader';
import { trimmedSpan } from './trimmedSpan';

interface ReadPart {
	readonly block: BlockPart;
	readonly part: DocumentPart;
	/** The width of the indentation before the block. */
	readonly indentation: number;
	/** The labels that the part looks up, and whether the document defines them. */
	readonly lookups: ReadonlyMap<string, boolean> | undefined;
	/** The labels that the part defines. */
	readonly labels: readonly string[];
}

/** The parts of one version of a document. */
export class DocumentParts {
	readonly all: readonly PlacedPart[];
	private readonly tree: BlockTree;
	private readonly read: readonly ReadPart[];
	private readonly labels: ReadonlySet<string>;

	/** @param before an earlier version. Its parts that are unchanged are not read again. */
	constructor(document: string, contentStart: number, before?: DocumentParts) {
		const content = document.slice(contentStart);
		this.tree = readBlocks(content, before?.tree);
		const blocks = partsOf(this.tree);
		const known = before?.knownParts(blocks) ?? [];
		const labels = labelsOf(blocks, known, content);
		this.labels = new Set(labels.filter((some) => some !== NO_LABELS).flat());
		const hasNewLabels = before !== undefined && !hasSame(this.labels, before.labels);
		this.read = blocks.map((block, index) => {
			const same = known[index];
			return same && !(hasNewLabels && hasOtherLabels(same, this.labels))
				? moved(same, block)
				: this.#readPart(block, content, labels[index] ?? NO_LABELS);
		});
		this.all = this.read.map(({ part, indentation, block: { from, list } }) => ({
			part,
			start: contentStart + from - indentation,
			list: list && trimmedSpan(document, contentStart + list.from, contentStart + list.to),
		}));
	}

	/** The parts of this version that are in the next one, too, each at its index there. */
	private knownParts(next: readonly BlockPart[]): readonly (ReadPart | undefined)[] {
		const known = new Array<ReadPart | undefined>(next.length).fill(undefined);
		const { read } = this;
		const shorter = Math.min(read.length, next.length);
		let [head, tail] = [0, 0];
		while (head < shorter && read[head]?.block.tree === next[head]?.tree) {
			known[head] = read[head];
			head++;
		}
		while (tail < shorter - head && read.at(-1 - tail)?.block.tree === next.at(-1 - tail)?.tree) {
			tail++;
			known[next.length - tail] = read[read.length - tail];
		}
		const between = new Map(read.slice(head, read.length - tail).map((part) => [part.block.tree, part]));
		for (let index = head; between.size > 0 && index < next.length - tail; index++) {
			const tree = next[index]?.tree;
			known[index] = tree && between.get(tree);
		}
		return known;
	}

	#readPart(block: BlockPart, content: string, labels: readonly string[]): ReadPart {
		let start = block.from;
		while (start > 0 && /[ \t]/.test(content[start - 1] ?? '')) {
			start--;
		}
		const indentation = block.from - start;
		let lookups: Map<string, boolean> | undefined;
		const reader = new PartReader(copyOf(content.slice(start, block.from + block.tree.length)), (label) => {
			const isDefined = this.labels.has(label);
			lookups ??= new Map();
			lookups.set(label, isDefined);
			return isDefined;
		});
		const part = reader.read(block.tree, indentation, !block.isItem);
		return { block, part, indentation, lookups, labels };
	}
}

/** The part at its place in the next version. A spread would take a tenth of the time of an edit in a long document. */
function moved({ part, indentation, lookups, labels }: ReadPart, block: BlockPart): ReadPart {
	return { block, part, indentation, lookups, labels };
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
		const same = known[index];
		if (same) {
			return same.labels;
		}
		while (next >= 0 && next < from) {
			next = text.indexOf(']:', from);
		}
		const mayDefine = next >= 0 && next < from + tree.length;
		return mayDefine ? definedLabels(tree, from, text) : NO_LABELS;
	});
}

function hasOtherLabels({ lookups }: ReadPart, labels: ReadonlySet<string>): boolean {
	for (const [label, isDefined] of lookups ?? []) {
		if (labels.has(label) !== isDefined) {
			return true;
		}
	}
	return false;
}

function hasSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return one.size === other.size && [...one].every((label) => other.has(label));
}

/** Copies a text. A slice would keep the whole version of the document in memory for as long as its part is unchanged. */
function copyOf(slice: string): string {
	return ` ${slice}`.slice(1);
}
