import * as vscode from 'vscode';
import { type DraggedEntry, ENTRIES_MIME, linksOf } from '../../../host/entries/draggedEntries';
import type { Services } from '../../../services';
import type { TreeNode } from './treeNode';

/** Drags tree rows as entries for our own drop into Markdown, and as Markdown links for any other target. */
export class EntryDragController implements vscode.TreeDragAndDropController<TreeNode> {
	readonly dropMimeTypes = [];
	readonly dragMimeTypes = [ENTRIES_MIME, 'text/plain'];

	constructor(private readonly services: Services) {}

	handleDrag(source: readonly TreeNode[], transfer: vscode.DataTransfer): void {
		const dragged = source.flatMap((node) => draggedEntry(node) ?? []);
		if (dragged.length === 0) {
			return;
		}
		const { store, language } = this.services;
		transfer.set(ENTRIES_MIME, new vscode.DataTransferItem(JSON.stringify(dragged)));
		const links = linksOf(store.registry, dragged, language.current);
		transfer.set('text/plain', new vscode.DataTransferItem(links.join('\n')));
	}
}

/** The entry of a row. A group has none. */
function draggedEntry(node: TreeNode): DraggedEntry | undefined {
	const { entry, url } = node as Partial<DraggedEntry>;
	return entry === undefined ? undefined : { entry, ...(url === undefined ? {} : { url }) };
}
