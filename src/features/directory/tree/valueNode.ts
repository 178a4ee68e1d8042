import * as vscode from 'vscode';
import type { Entry } from '../../../core/registry/registry';
import { appendPlain } from '../../../host/entries/cardText';
import type { Fact } from '../../../host/entries/entryFacts';
import { TREE_ITEMS } from '../../../ids';
import type { TreeNode } from './treeNode';

/** The row of a fact, to read and copy. */
export class ValueNode implements TreeNode {
	readonly id: string;
	readonly entry: string;
	/** The text that `mii.copyValue` copies. */
	readonly value: string;

	constructor(
		entry: Entry,
		private readonly fact: Fact,
		private readonly parent: TreeNode,
	) {
		this.entry = entry.id;
		this.value = fact.value;
		this.id = `${parent.id}/value:${fact.key}`;
	}

	getTreeItem(): vscode.TreeItem {
		const item = new vscode.TreeItem(this.fact.label, vscode.TreeItemCollapsibleState.None);
		item.id = this.id;
		item.description = this.fact.value;
		item.iconPath = new vscode.ThemeIcon(this.fact.icon);
		item.contextValue = TREE_ITEMS.value;
		item.accessibilityInformation = { label: `${this.fact.label} ${this.fact.value}` };
		return item;
	}

	getParent(): TreeNode {
		return this.parent;
	}

	getTooltip(): vscode.MarkdownString {
		return appendPlain(new vscode.MarkdownString(), this.fact.value);
	}
}
