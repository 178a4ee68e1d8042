import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';

/** Copies rows as each kind of row is copied by its menu: a fact as text, entries and links as Markdown, groups as lists. */
export async function copySelected(rows: readonly unknown[]): Promise<void> {
	const [first] = rows;
	const are = (field: 'value' | 'entry' | 'group'): boolean =>
		rows.some((row) => typeof (row as Readonly<Record<string, unknown>>)[field] === 'string');
	if (rows.length === 1 && are('value')) {
		await vscode.commands.executeCommand(COMMANDS.copyValue, first);
	} else if (are('entry')) {
		await vscode.commands.executeCommand(COMMANDS.copyMarkdownLink, first, rows);
	} else if (are('group')) {
		await vscode.commands.executeCommand(COMMANDS.copyMarkdownList, first, rows);
	}
}
