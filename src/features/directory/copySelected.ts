import * as vscode from 'vscode';
import { oneLine } from '../../core/text/oneLine';
import { plainLabel } from '../../host/plainLabel';
import { COMMANDS } from '../../ids';
import type { TreeNode } from './treeNode';
import { ValueNode } from './valueNode';

/** How many milliseconds the status bar says it. */
const STATUS_SHOWN = 3_000;

/**
 * Copies rows as their menus do: facts as text, entries and links as Markdown, groups as lists. Of rows of several
 * kinds, which no menu has a word for, the entries and links. What was copied shows for a moment: the row with the focus
 * need not be a selected one.
 */
export async function copySelected(rows: readonly TreeNode[]): Promise<void> {
	const values = rows.flatMap((row) => (row instanceof ValueNode ? [row.value] : []));
	const others = rows.filter((row) => !(row instanceof ValueNode));
	if (values.length > 0 && others.length === 0) {
		await vscode.env.clipboard.writeText(values.join('\n'));
	} else {
		const entries = others.filter((row) => 'entry' in row);
		const [copied, command] =
			entries.length > 0 ? [entries, COMMANDS.copyMarkdownLink] : [others, COMMANDS.copyMarkdownList];
		if (copied.length === 0) {
			return;
		}
		await vscode.commands.executeCommand(command, copied[0], copied);
	}
	const text = plainLabel(oneLine((await vscode.env.clipboard.readText()).slice(0, 60)));
	vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Copied: {0}', text)}`, STATUS_SHOWN);
}
