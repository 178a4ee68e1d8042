import * as vscode from 'vscode';
import type { DisposableStore } from '../../../host/disposable';
import { openReadme } from '../../../host/readme/readmeEditor';
import { COMMANDS, LATER_COMMANDS, PRIVATE_COMMANDS } from '../../../ids';
import type { Services } from '../../../services';
import { CurrentMarkdown } from './currentMarkdown';
import { DocumentTree } from './documentTree';
import { quickFix } from './quickFix';
import { SectionNode } from './sectionNode';
import { WelcomeKeys } from './welcomeKeys';

/** Registers the view This README. */
export function register(services: Services, disposables: DisposableStore): void {
	const current = disposables.add(new CurrentMarkdown());
	const tree = disposables.add(new DocumentTree(services, () => current.document));
	const view = services.trees.document.show(tree);
	const keys = disposables.add(new WelcomeKeys(services, () => current.document));
	const refresh = (): void => {
		// Empty instead of undefined, because VS Code ignores undefined and keeps the old description.
		view.description = current.document ? nameOf(current.document) : '';
		keys.refresh();
		tree.refresh();
	};
	refresh();
	disposables.add(services.commands.register(LATER_COMMANDS.quickFix, quickFix));
	disposables.add(services.commands.register(COMMANDS.openReadme, openReadme));
	disposables.add(
		// A keybinding passes no row, so the selected one is used.
		services.commands.register(LATER_COMMANDS.addSection, (argument) => add(argument ?? view.selection[0])),
	);
	disposables.add(
		view.onDidChangeSelection(({ selection: [row] }) => {
			if (!(row instanceof SectionNode) || row.isPresent) {
				services.failures.watch('preview', vscode.commands.executeCommand(PRIVATE_COMMANDS.previewSection));
			}
		}),
	);
	disposables.add(current.onDidChange(refresh));
	disposables.add(services.store.onDidChange(refresh));
	disposables.add(services.language.onDidChange(refresh));
	disposables.add(services.facts.onDidChange(refresh));
	disposables.add(services.scope.onDidChange(refresh));
	disposables.add(services.checks.onDidChange(refresh));
}

async function add(row: unknown): Promise<void> {
	if (row instanceof SectionNode && !row.isPresent) {
		await vscode.commands.executeCommand(COMMANDS.insertSection, row.target);
	}
}

/** The path of the file, to distinguish the READMEs of a window. */
function nameOf({ uri, isUntitled }: vscode.TextDocument): string {
	return isUntitled || !vscode.workspace.getWorkspaceFolder(uri)
		? (uri.path.split('/').at(-1) ?? '')
		: vscode.workspace.asRelativePath(uri);
}
