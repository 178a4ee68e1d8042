import * as vscode from 'vscode';
import { PRIVATE_COMMANDS, TREE_ITEMS } from '../../../ids';
import type { TreeNode } from './treeNode';

/** The last row of a large group: a click shows more of its entries. */
export class MoreNode implements TreeNode {
	readonly id: string;

	/** @param hidden how many entries have no row yet. */
	constructor(
		private readonly group: string,
		private readonly hidden: number,
		private readonly parent: TreeNode,
	) {
		this.id = `more:${group}`;
	}

	getTreeItem(): vscode.TreeItem {
		const label = vscode.l10n.t('Show more ({0} left)', this.hidden);
		const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
		item.id = this.id;
		item.iconPath = new vscode.ThemeIcon('ellipsis');
		item.contextValue = TREE_ITEMS.more;
		item.command = { command: PRIVATE_COMMANDS.showMore, title: label, arguments: [{ group: this.group }] };
		return item;
	}

	getChildren(): readonly TreeNode[] {
		return [];
	}

	getParent(): TreeNode {
		return this.parent;
	}
}
