import * as vscode from 'vscode';
import { type DraggedEntry, linksOf } from '../../../host/entries/draggedEntries';
import { ENTRIES_MIME } from '../../../ids';
import type { Services } from '../../../services';
import type { TreeNode } from './treeNode';

/** Puts dragged rows into a transfer: as entries for our own drop into Markdown, as Markdown links for other targets. */
export function transferRows(
	{ store, language }: Services,
	rows: readonly TreeNode[],
	transfer: vscode.DataTransfer,
): void {
	const dragged = rows.flatMap((node) => draggedEntry(node) ?? []);
	if (dragged.length === 0) {
		return;
	}
	transfer.set(ENTRIES_MIME, new vscode.DataTransferItem(JSON.stringify(dragged)));
	const links = linksOf(store.registry, dragged, language.current);
	transfer.set('text/plain', new vscode.DataTransferItem(links.join('\n')));
}

/** The entry of a row. A group has none. */
function draggedEntry(node: TreeNode): DraggedEntry | undefined {
	const { entry, url } = node as Partial<DraggedEntry>;
	return entry === undefined ? undefined : { entry, ...(url === undefined ? {} : { url }) };
}
