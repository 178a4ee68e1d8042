import * as vscode from 'vscode';
import { applyEdits } from '../../core/text/applyEdits';
import { commandTitle } from '../../host/commandTitle';
import { Disposable } from '../../host/disposable';
import type { FileChange } from '../../host/readme/changeFiles';
import { COMMANDS, SCHEMES } from '../../ids';

/** Shows files beside their new texts, all in one editor. */
export class SetupPreview extends Disposable implements vscode.TextDocumentContentProvider {
	readonly #onDidChange = this._register(new vscode.EventEmitter<vscode.Uri>());
	readonly onDidChange = this.#onDidChange.event;
	readonly #texts = new Map<string, string>();
	#tab: vscode.Tab | undefined;

	constructor() {
		super();
		this._register(vscode.workspace.registerTextDocumentContentProvider(SCHEMES.setup, this));
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.#texts.get(uri.path) ?? '';
	}

	async show(changes: readonly FileChange[]): Promise<void> {
		await this.close();
		const resources = changes.map(({ uri, text, edits }) => {
			const after = vscode.Uri.from({ scheme: SCHEMES.setup, path: uri.path });
			this.#texts.set(after.path, applyEdits(text ?? '', edits));
			// VS Code may still show an older text.
			this.#onDidChange.fire(after);
			return [uri, text === undefined ? undefined : uri, after];
		});
		await vscode.commands.executeCommand('vscode.changes', commandTitle(COMMANDS.setUpRepository), resources);
		this.#tab = vscode.window.tabGroups.activeTabGroup.activeTab;
	}

	async close(): Promise<void> {
		const tab = this.#tab;
		this.#tab = undefined;
		if (tab && vscode.window.tabGroups.all.some(({ tabs }) => tabs.includes(tab))) {
			await vscode.window.tabGroups.close(tab);
		}
	}
}
