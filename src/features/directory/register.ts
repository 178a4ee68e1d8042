import * as vscode from 'vscode';
import { type Group, hasEnded, type Registry } from '../../core/registry/registry';
import { ContextKey } from '../../host/contextKey';
import { DisposableStore } from '../../host/disposable';
import { entryArgument } from '../../host/entryArgument';
import { entryAtCursor } from '../../host/entryAt';
import { pickEntry } from '../../host/entryPicker';
import type { Services } from '../../host/services';
import { today } from '../../host/today';
import { COMMANDS, CONTEXT_KEYS, VIEWS } from '../../ids';
import { DirectoryTree } from './directoryTree';
import { DragEntries } from './dragEntries';
import { EndedDecorations } from './endedDecorations';
import { overlayMark } from './overlayMark';

const ENDED_HIDDEN = 'directory.endedHidden';

/** The tree of who is who. */
export function register(services: Services): vscode.Disposable {
	const { store, language, memory, commands } = services;
	const disposables = new DisposableStore();
	const endedHidden = disposables.add(new ContextKey<boolean>(CONTEXT_KEYS.endedHidden));
	endedHidden.set(memory.get<boolean>(ENDED_HIDDEN, false));
	const tree = disposables.add(
		new DirectoryTree(() => ({
			registry: store.registry,
			language: language.current,
			today: today(),
			endedHidden: endedHidden.value ?? false,
		})),
	);
	const view = disposables.add(
		vscode.window.createTreeView(VIEWS.directory, {
			treeDataProvider: tree,
			showCollapseAll: true,
			// One request can name several teams.
			canSelectMany: true,
			dragAndDropController: new DragEntries(services),
		}),
	);
	disposables.add(vscode.window.registerFileDecorationProvider(new EndedDecorations()));
	disposables.add(store.onDidChange(() => tree.refresh()));
	disposables.add(language.onDidChange(() => tree.refresh()));
	disposables.add(
		store.onDidChangeOverlays(() => {
			const mark = overlayMark(store.overlays);
			if ((view.message ?? '') !== mark) {
				view.message = mark;
			}
		}),
	);

	const setEndedHidden = async (hidden: boolean): Promise<void> => {
		endedHidden.set(hidden);
		tree.refresh();
		await memory.update(ENDED_HIDDEN, hidden);
	};
	disposables.add(commands.register(COMMANDS.hideEnded, () => setEndedHidden(true)));
	disposables.add(commands.register(COMMANDS.showEnded, () => setEndedHidden(false)));
	disposables.add(
		commands.register(COMMANDS.revealInTree, async (argument) => {
			const { registry } = store;
			const group = groupArgument(registry, argument);
			if (group) {
				await view.reveal(tree.groupNode(group), { select: true, focus: true, expand: true });
				return;
			}
			const entry =
				entryArgument(registry, argument) ??
				(await entryAtCursor(registry)) ??
				(await pickEntry(services, vscode.l10n.t('Reveal in Tree')));
			if (!entry) {
				return;
			}
			if (endedHidden.value && hasEnded(entry, today())) {
				await setEndedHidden(false);
			}
			const node = tree.entryNode(entry);
			if (node) {
				await view.reveal(node, { select: true, focus: true, expand: true });
			}
		}),
	);
	return disposables;
}

/** Reads `{ group: "consortia" }`, which the search hands over. */
function groupArgument(registry: Registry, argument: unknown): Group | undefined {
	const id = (argument as { readonly group?: unknown } | undefined)?.group;
	return typeof id === 'string' ? registry.groups.get(id) : undefined;
}
