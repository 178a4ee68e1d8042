import type * as vscode from 'vscode';
import type { Language } from '../../../core/language';
import type { Registry } from '../../../core/registry/registry';

/** The data for the rows of the tree. */
export interface TreeContext {
	readonly registry: Registry;
	readonly language: Language;
	/** ISO 8601. */
	readonly today: string;
	readonly endedHidden: boolean;
}

/** A row of the tree. */
export interface TreeNode {
	/** Stable across reloads and languages, so that expansion and selection survive. */
	readonly id: string;
	getTreeItem(): vscode.TreeItem;
	/** Missing in rows that never have children. */
	getChildren?(): readonly TreeNode[];
	getParent(): TreeNode | undefined;
	/** Creates the tooltip when it is first shown. */
	getTooltip?(): vscode.MarkdownString;
}

/** The group row above the rows of entries. */
export interface EntryParent extends TreeNode {
	/** Whether the entries open pages of several kinds. Otherwise equal icons would tell nothing. */
	readonly pagesDiffer: boolean;
}
