import * as vscode from 'vscode';
import { COMMANDS } from '../../../ids';
import { EntryNode } from './entryNode';
import type { TreeNode } from './treeNode';

/** VS Code's own answer to Enter: a row with children shows or hides them, any other runs its command. */
const SELECT = 'list.select';

/** Enter on a row: the page of an entry opens. Every other row does what it does everywhere in VS Code. */
export async function openRow(row: TreeNode | undefined): Promise<void> {
	if (row instanceof EntryNode && row.hasPage) {
		await vscode.commands.executeCommand(COMMANDS.openEntry, { entry: row.entry });
	} else {
		await vscode.commands.executeCommand(SELECT);
	}
}
