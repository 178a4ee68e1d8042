import * as vscode from 'vscode';
import { oneLine } from '../../../core/text/oneLine';
import { plainLabel } from '../../../host/entries/plainLabel';
import { COMMANDS } from '../../../ids';
import { GroupNode } from './groupNode';
import type { TreeNode } from './treeNode';
import { ValueNode } from './valueNode';

/** How many milliseconds the status bar says it. */
const STATUS_SHOWN = 3_000;

/**
 * Copies rows as their menus do: facts as text, entries and links as Markdown, groups as lists. Of rows of several
 * kinds, which no menu has a word for, the entries and links. What was copied shows for a moment.
 */
export async function copyRows(rows: readonly TreeNode[]): Promise<void> {
	const values = rows.flatMap((row) => (row instanceof ValueNode ? [row.value] : []));
	const entries = rows.filter((row) => 'entry' in row && !(row instanceof ValueNode));
	const groups = rows.filter((row) => row instanceof GroupNode);
	if (entries.length > 0) {
		await vscode.commands.executeCommand(COMMANDS.copyMarkdownLink, entries[0], entries);
	} else if (groups.length > 0) {
		await vscode.commands.executeCommand(COMMANDS.copyMarkdownList, groups[0], groups);
	} else if (values.length > 0) {
		await vscode.env.clipboard.writeText(values.join('\n'));
	} else {
		return;
	}
	const text = plainLabel(oneLine((await vscode.env.clipboard.readText()).slice(0, 60)));
	vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Copied: {0}', text)}`, STATUS_SHOWN);
}
