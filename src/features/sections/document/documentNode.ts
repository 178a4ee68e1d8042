import type * as vscode from 'vscode';

/** A row of `mii.document`. */
export interface DocumentNode {
	/** Stable while the document changes, so that the selection survives. */
	readonly id: string;
	getTreeItem(): vscode.TreeItem;
	getChildren(): readonly DocumentNode[];
}
