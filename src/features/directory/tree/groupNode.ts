import type * as vscode from 'vscode';
import { type Entry, type Group, hasEnded } from '../../../core/registry/registry';
import { groupItem, groupRowId } from '../../../host/entries/groupItem';
import { EntryNode } from './entryNode';
import { pageIcon, rowLabel } from './entryRow';
import { groupCard } from './groupCard';
import type { EntryParent, TreeContext, TreeNode } from './treeNode';

/** The row of a group, with its entries and groups below. */
export class GroupNode implements EntryParent {
	readonly id: string;
	/** The id of the group. It makes the row a valid argument of commands. */
	readonly group: string;
	/** The id of the README section of the group, if it has one. */
	readonly section?: string;

	#pagesDiffer?: boolean;

	constructor(
		private readonly context: TreeContext,
		private readonly data: Group,
	) {
		this.group = data.id;
		this.id = groupRowId(data.id);
		if (data.section) {
			this.section = data.id;
		}
	}

	getTreeItem(): vscode.TreeItem {
		const { context, data, group } = this;
		return groupItem({
			id: group,
			name: data.name[context.language],
			icon: data.icon,
			count: this.#count(group),
			hasSection: data.section,
		});
	}

	getChildren(): readonly TreeNode[] {
		const { context, group } = this;
		return [
			...this.#entries().map((entry) => new EntryNode(context, entry, this)),
			...context.registry
				.groupsOf(group)
				.map((child) => new GroupNode(context, child))
				.filter((child) => !context.endedHidden || child.#count(child.group) > 0),
		];
	}

	get pagesDiffer(): boolean {
		const entries = this.context.registry.entriesOf(this.group);
		this.#pagesDiffer ??= new Set(entries.map((entry) => pageIcon(entry, this.context))).size > 1;
		return this.#pagesDiffer;
	}

	/** Running entries come first, then ended ones unless they are hidden. Sites are sorted by their labels. */
	#entries(): readonly Entry[] {
		const { context, group } = this;
		const entries = inShownOrder(context.registry.entriesOf(group), context);
		const current = entries.filter((entry) => !hasEnded(entry, context.today));
		return context.endedHidden ? current : [...current, ...entries.filter((entry) => hasEnded(entry, context.today))];
	}

	getParent(): TreeNode | undefined {
		const parent = this.data.parent === undefined ? undefined : this.context.registry.groups.get(this.data.parent);
		return parent && new GroupNode(this.context, parent);
	}

	getTooltip(): vscode.MarkdownString {
		const { registry, language, today } = this.context;
		return groupCard(registry, this.data, language, today);
	}

	/** The number of entries that the tree shows below. */
	#count(groupId: string): number {
		const { registry, today, endedHidden } = this.context;
		if (!endedHidden) {
			return registry.countOf(groupId);
		}
		const own = registry.entriesOf(groupId).filter((entry) => !hasEnded(entry, today)).length;
		return registry.groupsOf(groupId).reduce((sum, child) => sum + this.#count(child.id), own);
	}
}

/** Sorts sites by their labels: the registry sorts them by town. Other entries keep the order of the registry. */
function inShownOrder(entries: readonly Entry[], context: TreeContext): readonly Entry[] {
	if (!entries.every(({ site }) => site)) {
		return entries;
	}
	const { compare } = new Intl.Collator(context.language);
	return entries.toSorted((a, b) => compare(rowLabel(a, context), rowLabel(b, context)));
}
