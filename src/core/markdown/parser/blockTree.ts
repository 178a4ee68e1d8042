/**
 * Reads the blocks of a Markdown text with `@lezer/markdown`: CommonMark with GitHub's tables, task lists and footnotes.
 * The text inside the blocks is read by `inlineTokens`, because it depends on definitions elsewhere in the document.
 */
import { Tree, TreeFragment } from '@lezer/common';
import { parser as commonMark, type MarkdownConfig, Table, TaskList } from '@lezer/markdown';
import { changedRange } from './changedRange';
import { DEFINITIONS } from './definitionBlocks';
import { FOOTNOTES } from './footnotes';
import { HTML_BLOCKS } from './htmlBlocks';
import { LineInput } from './lineInput';
import { LIST_ITEMS } from './listItems';

export { Tree } from '@lezer/common';

/** Takes every text as a whole, before any other inline parser sees it. */
const NO_INLINE: MarkdownConfig = {
	parseInline: [{ name: 'Text', before: 'Escape', parse: (cx) => cx.end }],
};

const PARSER = commonMark.configure([Table, TaskList, FOOTNOTES, DEFINITIONS, HTML_BLOCKS, LIST_ITEMS, NO_INLINE]);

export interface BlockTree {
	readonly text: string;
	readonly tree: Tree;
}

/**
 * @param before the tree of an earlier version of the text: its blocks that are unchanged become part of the new tree, as
 * the same objects.
 */
export function readBlocks(text: string, before?: BlockTree): BlockTree {
	const fragments = before ? unchangedFragments(before, text) : [];
	return { text, tree: PARSER.parse(new LineInput(text), fragments) };
}

function unchangedFragments({ text: from, tree }: BlockTree, to: string): readonly TreeFragment[] {
	const change = changedRange(from, to);
	return change ? TreeFragment.applyChanges(TreeFragment.addTree(tree), [change], 1) : TreeFragment.addTree(tree);
}

interface Range {
	readonly from: number;
	readonly to: number;
}

/** A block that can be read by itself: at the top level of the document, or an item of a list there. */
export interface BlockPart {
	/** The same object in the next version of the document, if the block is unchanged. */
	readonly tree: Tree;
	readonly from: number;
	/** The list that begins with this item. */
	readonly list: Range | undefined;
	readonly isItem: boolean;
}

/** Lists the parts of a document in the order of the text. */
export function partsOf({ tree }: BlockTree): readonly BlockPart[] {
	const parts: BlockPart[] = [];
	collect(tree, 0, undefined, parts);
	return parts;
}

/** The list around the items that come next; nothing in it after its first item. */
type ListAround = { first: Range | undefined };

function collect(
	{ children, positions }: Tree,
	start: number,
	around: ListAround | undefined,
	parts: BlockPart[],
): void {
	for (let index = 0; index < children.length; index++) {
		const child = children[index];
		const from = start + (positions[index] ?? 0);
		if (!(child instanceof Tree)) {
			continue;
		}
		const { name, isAnonymous } = child.type;
		if (isAnonymous) {
			collect(child, from, around, parts);
		} else if (LISTS.has(name)) {
			collect(child, from, { first: { from, to: from + child.length } }, parts);
		} else if (!MARKS.has(name)) {
			parts.push({ tree: child, from, list: around?.first, isItem: around !== undefined });
			if (around) {
				around.first = undefined;
			}
		}
	}
}

const LISTS: ReadonlySet<string> = new Set(['BulletList', 'OrderedList']);
const MARKS: ReadonlySet<string> = new Set(['ListMark', 'QuoteMark']);
