import * as vscode from 'vscode';
import type { TreeNode } from './treeNode';

/** VS Code's command that takes the row with the focus into the selection, or out of it. It opens and expands nothing. */
const TOGGLE = 'list.toggleSelection';

/**
 * Finds the row with the focus, of which VS Code tells extensions nothing: the one that comes into the selection, or
 * leaves it, when its command for that runs. It runs twice, so the selection stays as it was.
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
		// Both are on their way before the first is answered: far from a remote machine every answer takes a while.
		await Promise.all([vscode.commands.executeCommand(TOGGLE), vscode.commands.executeCommand(TOGGLE)]);
	} finally {
		listener.dispose();
	}
	return toggled;
}

/** The first row that is in one selection and not in the other. */
function difference(rows: readonly TreeNode[], others: readonly TreeNode[]): TreeNode | undefined {
	return rows.find(({ id }) => !others.some((other) => other.id === id));
}
