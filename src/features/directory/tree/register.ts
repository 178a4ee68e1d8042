import * as vscode from 'vscode';
import { hasEnded } from '../../../core/registry/registry';
import { ContextKey } from '../../../host/contextKey';
import type { DisposableStore } from '../../../host/disposable';
import { today } from '../../../host/today';
import { COMMANDS, CONTEXT_KEYS, MEMORY } from '../../../ids';
import type { Services } from '../../../services';
import { copyRows } from './copyRows';
import { DirectoryTree } from './directoryTree';
import { EntryNode } from './entryNode';
import { focusedRow } from './focusedRow';
import { overlayMessage } from './overlayMessage';
import { revealTarget } from './revealTarget';
import { transferRows } from './transferRows';
import type { TreeNode } from './treeNode';

/** Registers the tree of the directory. */
export function register(services: Services, disposables: DisposableStore): void {
	const { store, language, memory, commands, failures } = services;
	const endedHidden = disposables.add(new ContextKey<boolean>(CONTEXT_KEYS.endedHidden, failures));
	endedHidden.set(memory.get<boolean>(MEMORY.endedHidden, false));
	const tree = disposables.add(
		new DirectoryTree(
			() => ({
				registry: store.registry,
				language: language.current,
				today: today(),
				endedHidden: endedHidden.value ?? false,
			}),
			(rows, transfer) => transferRows(services, rows, transfer),
		),
	);
	const view = services.trees.directory.show(tree);
	services.selectedRows.follow(() => view.selection);
	disposables.add(
		commands.register(COMMANDS.copyRows, async () => {
			const row = view.selection.length > 1 ? undefined : await focusedRow(view);
			return copyRows(services, row ? [row] : view.selection);
		}),
	);
	disposables.add(
		commands.register(COMMANDS.openRow, async () => {
			const row = await focusedRow(view);
			// For a row without a page, Enter does the same as in other trees: it expands the row or runs its command.
			return row instanceof EntryNode && row.hasPage
				? vscode.commands.executeCommand(COMMANDS.openEntry, { entry: row.entry })
				: vscode.commands.executeCommand('list.select');
		}),
	);
	disposables.add(store.onDidChange(() => tree.refresh()));
	disposables.add(language.onDidChange(() => tree.refresh()));
	disposables.add(
		store.onDidChangeOverlays(() => {
			const message = overlayMessage(store.overlays);
			if ((view.message ?? '') !== message) {
				view.message = message;
			}
		}),
	);

	const setEndedHidden = async (hidden: boolean): Promise<void> => {
		endedHidden.set(hidden);
		tree.refresh();
		await memory.update(MEMORY.endedHidden, hidden);
	};
	disposables.add(commands.register(COMMANDS.hideEnded, () => setEndedHidden(true)));
	disposables.add(commands.register(COMMANDS.showEnded, () => setEndedHidden(false)));
	const select = (node: TreeNode): Thenable<void> => view.reveal(node, { select: true, focus: true, expand: true });
	disposables.add(
		commands.register(COMMANDS.revealInTree, async (argument) => {
			const target = await revealTarget(services, argument);
			if (target?.kind === 'entry' && endedHidden.value && hasEnded(target.entry, today())) {
				await setEndedHidden(false);
			}
			const node = target && (target.kind === 'group' ? tree.groupNode(target.group) : tree.entryNode(target.entry));
			return node && select(node);
		}),
	);
}
