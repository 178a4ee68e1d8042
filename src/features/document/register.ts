import * as vscode from 'vscode';
import { ContextKey } from '../../host/contextKey';
import { CurrentMarkdown } from '../../host/currentMarkdown';
import { DisposableStore } from '../../host/disposable';
import type { Services } from '../../host/services';
import { COMMANDS, CONTEXT_KEYS, VIEWS } from '../../ids';
import { DocumentTree } from './documentTree';
import { quickFix } from './quickFix';

/** What the README at hand has and lacks. */
export function register(services: Services): vscode.Disposable {
	const disposables = new DisposableStore();
	const current = disposables.add(new CurrentMarkdown());
	const tree = disposables.add(new DocumentTree(services, () => current.document));
	const view = disposables.add(vscode.window.createTreeView(VIEWS.document, { treeDataProvider: tree }));
	// Else the words for an empty view would show while the rows of a README are on their way.
	const atHand = disposables.add(new ContextKey<boolean>(CONTEXT_KEYS.readmeAtHand));
	const refresh = (): void => {
		const name = current.document?.uri.path.split('/').at(-1);
		// An absent description is written as an empty one: VS Code keeps the old one over `undefined`.
		view.description = name ?? '';
		atHand.set(current.document !== undefined);
		tree.refresh();
	};
	refresh();
	disposables.add(services.commands.register(COMMANDS.quickFix, quickFix));
	disposables.add(current.onDidChange(refresh));
	disposables.add(services.store.onDidChange(refresh));
	disposables.add(services.language.onDidChange(refresh));
	disposables.add(services.facts.onDidChange(refresh));
	disposables.add(services.checks.onDidChange(refresh));
	return disposables;
}
