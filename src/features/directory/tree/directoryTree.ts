import * as vscode from 'vscode';
import type { Entry, Group } from '../../../core/registry/registry';
import { Disposable } from '../../../host/disposable';
import { EntryNode } from './entryNode';
import { GroupNode } from './groupNode';
import type { TreeContext, TreeNode } from './treeNode';

/** The rows of `mii.directory`. Every request creates new ones, but their ids are stable for VS Code. */
export class DirectoryTree extends Disposable implements vscode.TreeDataProvider<TreeNode> {
	readonly #onDidChangeTreeData = this._register(new vscode.EventEmitter<undefined>());
	readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;

	/**
	 * @param context returns the current data for the rows.
	 * @param handleDrag puts dragged rows into a transfer.
	 */
	constructor(
		private readonly context: () => TreeContext,
		readonly handleDrag: (rows: readonly TreeNode[], transfer: vscode.DataTransfer) => void,
	) {
		super();
	}

	refresh(): void {
		this.#onDidChangeTreeData.fire(undefined);
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		return node.getTreeItem();
	}

	getChildren(node?: TreeNode): TreeNode[] {
		if (node) {
			return [...(node.getChildren?.() ?? [])];
		}
		const context = this.context();
		return context.registry.groupsOf().map((group) => new GroupNode(context, group));
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return node.getParent();
	}

	resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
		const tooltip = node.getTooltip?.();
		if (tooltip) {
			item.tooltip = tooltip;
		}
		return item;
	}

	/** The row of an entry, for `TreeView.reveal`. */
	entryNode(entry: Entry): TreeNode | undefined {
		const context = this.context();
		const group = context.registry.groups.get(entry.group);
		return group && new EntryNode(context, entry, new GroupNode(context, group));
	}

	groupNode(group: Group): GroupNode {
		return new GroupNode(this.context(), group);
	}
}
