import * as vscode from 'vscode';
import type { Entry, Group, Registry } from '../../core/registry/registry';

/**
 * Reads the entry out of what a command was given: `{ entry: "highmed" }` from a keybinding, or a tree item, which has
 * the same shape.
 *
 * @returns the entry, or nothing when none was named.
 * @throws {Error} when one was named that does not exist.
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

/** Reads `{ group: "consortia" }` out of what a command was given: the row of a group has the same shape. */
export function groupArgument(registry: Registry, argument: unknown): Group | undefined {
	const id = (argument as { readonly group?: unknown } | undefined)?.group;
	return typeof id === 'string' ? registry.groups.get(id) : undefined;
}

/**
 * The rows that a command is about: those that are selected, or what it was given. VS Code hands over the selection only
 * where the row that was clicked is in it.
 */
export function rowsOf(argument: unknown, selection: unknown): readonly unknown[] {
	return Array.isArray(selection) && selection.length > 0 ? selection : [argument];
}
