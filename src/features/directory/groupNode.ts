import * as vscode from 'vscode';
import { type Entry, type Group, hasEnded } from '../../core/registry/registry';
import { appendPlain } from '../../host/cardText';
import { DEFAULT_ICON } from '../../host/icons';
import { TREE_ITEMS } from '../../ids';
import { EntryNode } from './entryNode';
import { MoreNode } from './moreNode';
import type { TreeContext, TreeNode } from './treeNode';

/** A group with its entries and the groups in it. */
export class GroupNode implements TreeNode {
	readonly id: string;

	constructor(
		private readonly context: TreeContext,
		private readonly group: Group,
	) {
		this.id = `group:${group.id}`;
	}

	getTreeItem(): vscode.TreeItem {
		const { context, group } = this;
		const name = group.name[context.language];
		const count = this.#count(group.id);
		const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
		item.id = this.id;
		item.description = String(count);
		item.iconPath = new vscode.ThemeIcon(group.icon ?? DEFAULT_ICON);
		item.contextValue = TREE_ITEMS.group;
		// Begins with what is seen (WCAG 2.1, 2.5.3): people who speak to their computer say that.
		item.accessibilityInformation = { label: vscode.l10n.t('{0} {1}, group and number of its entries', name, count) };
		return item;
	}

	getChildren(): readonly TreeNode[] {
		const { context, group } = this;
		const entries = this.#entries();
		const shown = context.shown.of(group.id, entries);
		return [
			...shown.map((entry) => new EntryNode(context, entry, this)),
			...(shown.length < entries.length ? [new MoreNode(group.id, entries.length - shown.length, this)] : []),
			...context.registry
				.groupsOf(group.id)
				.map((child) => new GroupNode(context, child))
				.filter((child) => !context.endedHidden || child.#count(child.group.id) > 0),
		];
	}

	/** Sees to it that an entry has a row. @returns whether it had none, so that the tree has to be read again. */
	makeRoomFor(entry: Entry): boolean {
		return this.context.shown.reveal(this.group.id, this.#entries(), entry);
	}

	/** Gives more entries their rows. @returns the first of them. */
	showMore(): TreeNode | undefined {
		const { context, group } = this;
		const first = this.#entries()[context.shown.showMore(group.id)];
		return first && new EntryNode(context, first, this);
	}

	/** What runs comes first, then what has ended, unless that is hidden. */
	#entries(): readonly Entry[] {
		const { context, group } = this;
		const entries = context.registry.entriesOf(group.id);
		const current = entries.filter((entry) => !hasEnded(entry, context.today));
		return context.endedHidden ? current : [...current, ...entries.filter((entry) => hasEnded(entry, context.today))];
	}

	getParent(): TreeNode | undefined {
		const parent = this.group.parent === undefined ? undefined : this.context.registry.groups.get(this.group.parent);
		return parent && new GroupNode(this.context, parent);
	}

	getTooltip(): vscode.MarkdownString {
		const intro = this.group.intro?.[this.context.language] ?? this.group.name[this.context.language];
		return appendPlain(new vscode.MarkdownString(), intro);
	}

	/** The number of entries below, as the tree shows them. */
	#count(groupId: string): number {
		const { registry, today, endedHidden } = this.context;
		if (!endedHidden) {
			return registry.countOf(groupId);
		}
		const own = registry.entriesOf(groupId).filter((entry) => !hasEnded(entry, today)).length;
		return registry.groupsOf(groupId).reduce((sum, child) => sum + this.#count(child.id), own);
	}
}
