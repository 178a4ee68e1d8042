import type * as vscode from 'vscode';

/** A row of `mii.document`. */
export interface DocumentNode {
	/** Stays the same while the document changes, so selection survives. */
	readonly id: string;
	getTreeItem(): vscode.TreeItem;
	getChildren(): readonly DocumentNode[];
}
