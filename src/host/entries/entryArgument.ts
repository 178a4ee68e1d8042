import * as vscode from 'vscode';
import type { Entry, Group, Registry } from '../../core/registry/registry';

/**
 * Reads the entry from the argument of a command: `{ entry: "highmed" }` from a keybinding, or a tree item of that shape.
 *
 * @returns nothing when the argument names no entry.
 * @throws {Error} when the named entry does not exist.
 */
export function entryArgument(registry: Registry, argument: unknown): Entry | undefined {
	if (typeof argument !== 'object' || argument === null || !('entry' in argument)) {
		return undefined;
	}
	const { entry: id } = argument;
	const entry = typeof id === 'string' ? registry.entries.get(id) : undefined;
	if (!entry) {
		throw new Error(vscode.l10n.t('The directory has no entry “{0}”. Please check the id.', String(id)));
	}
	return entry;
}

/** Reads the group from the argument of a command: `{ group: "consortia" }`, or a tree item of that shape. */
export function groupArgument(registry: Registry, argument: unknown): Group | undefined {
	const id = (argument as { readonly group?: unknown } | undefined)?.group;
	return typeof id === 'string' ? registry.groups.get(id) : undefined;
}

/**
 * The rows of a command: the selection, else the argument. VS Code passes the selection only when it contains the
 * clicked row.
 */
export function rowsOf(argument: unknown, selection: unknown): readonly unknown[] {
	return Array.isArray(selection) && selection.length > 0 ? selection : [argument];
}
