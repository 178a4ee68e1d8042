import type * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { markdownLink } from '../../core/markdown/markdownText';
import { addressOf } from '../../core/registry/links';
import type { Registry } from '../../core/registry/registry';

/** Under this type the rows of the tree travel to an editor, as JSON: objects would not survive the way. */
export const ENTRIES_MIME = 'application/x-mii-entries';

/** An entry, and one of its addresses when that row was dragged. */
export interface DraggedEntry {
	readonly entry: string;
	readonly url?: string;
}

/** Reads what the tree has put into a transfer; anything else gives nothing. */
export async function readDragged(transfer: vscode.DataTransfer): Promise<readonly DraggedEntry[]> {
	try {
		const text = await transfer.get(ENTRIES_MIME)?.asString();
		const value: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(value) ? value.filter(isDragged) : [];
	} catch {
		return [];
	}
}

/** The Markdown links of what was dragged; an entry without a link comes as its name. */
export function linksOf(registry: Registry, dragged: readonly DraggedEntry[], language: Language): readonly string[] {
	return dragged.flatMap(({ entry: id, url }) => {
		const entry = registry.entries.get(id);
		return entry ? [markdownLink(entry.name[language], addressOf(entry, language, url))] : [];
	});
}

function isDragged(value: unknown): value is DraggedEntry {
	return typeof value === 'object' && value !== null && typeof (value as { entry?: unknown }).entry === 'string';
}
