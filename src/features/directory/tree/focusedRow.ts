import * as vscode from 'vscode';
import type { TreeNode } from './treeNode';

/** VS Code's command that adds the focused row to the selection or removes it. It opens and expands nothing. */
const TOGGLE = 'list.toggleSelection';

/**
 * Finds the focused row, which VS Code does not tell extensions. The toggle command changes the selection by this row. It
 * runs twice, so the selection is restored.
 *
 * @returns nothing when no row of this view has the focus.
 */
export async function focusedRow(view: vscode.TreeView<TreeNode>): Promise<TreeNode | undefined> {
	const before = view.selection;
	let toggled: TreeNode | undefined;
	const listener = view.onDidChangeSelection(({ selection }) => {
		toggled ??= difference(before, selection) ?? difference(selection, before);
	});
	try {
		// Both are sent at once, because every answer from a remote machine takes time.
		await Promise.all([vscode.commands.executeCommand(TOGGLE), vscode.commands.executeCommand(TOGGLE)]);
	} finally {
		listener.dispose();
	}
	return toggled;
}

/** The first row of one selection that is not in another. */
function difference(rows: readonly TreeNode[], others: readonly TreeNode[]): TreeNode | undefined {
	return rows.find(({ id }) => !others.some((other) => other.id === id));
}
