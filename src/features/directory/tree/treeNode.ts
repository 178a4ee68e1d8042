import type * as vscode from 'vscode';
import type { Language } from '../../../core/language';
import type { Registry } from '../../../core/registry/registry';

/** The state that the nodes of the tree are made from. */
export interface TreeContext {
	readonly registry: Registry;
	readonly language: Language;
	/** ISO 8601. */
	readonly today: string;
	readonly endedHidden: boolean;
}

/** A row of the tree. */
export interface TreeNode {
	/** Stays the same over reloads and languages, so expansion and selection survive both. */
	readonly id: string;
	getTreeItem(): vscode.TreeItem;
	/** A row that never holds others has none. */
	getChildren?(): readonly TreeNode[];
	getParent(): TreeNode | undefined;
	/** The tooltip, made when it is first shown. */
	getTooltip?(): vscode.MarkdownString;
}

/** The row of a group, as the rows of its entries know it. */
export interface EntryParent extends TreeNode {
	/** Whether the entries lead to pages of several kinds: an icon that every row has would tell nothing. */
	readonly pagesDiffer: boolean;
}
