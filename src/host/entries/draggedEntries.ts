import type * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { markdownLink } from '../../core/markdown/markdownText';
import { addressOf } from '../../core/registry/links';
import type { Registry } from '../../core/registry/registry';
import { ENTRIES_MIME } from '../../ids';

/** A dragged row: an entry, or one of its addresses. */
export interface DraggedEntry {
	readonly entry: string;
	readonly url?: string;
}

/** Reads the rows of the tree from a transfer. Other data is ignored. */
export async function readDragged(transfer: vscode.DataTransfer): Promise<readonly DraggedEntry[]> {
	try {
		const text = await transfer.get(ENTRIES_MIME)?.asString();
		const value: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(value) ? value.filter(isDragged) : [];
	} catch {
		return [];
	}
}

/** The dragged rows as Markdown links. An entry without a link becomes its name. */
export function linksOf(registry: Registry, dragged: readonly DraggedEntry[], language: Language): readonly string[] {
	return dragged.flatMap(({ entry: id, url }) => {
		const entry = registry.entries.get(id);
		return entry ? [markdownLink(entry.name[language], addressOf(entry, language, url))] : [];
	});
}

function isDragged(value: unknown): value is DraggedEntry {
	return typeof value === 'object' && value !== null && typeof (value as { entry?: unknown }).entry === 'string';
}
