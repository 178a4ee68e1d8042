import * as vscode from 'vscode';
import type { Entry, Registry } from '../core/registry/registry';

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
		throw new Error(vscode.l10n.t('The registry has no entry “{0}”.', String(id)));
	}
	return entry;
}
