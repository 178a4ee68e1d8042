import * as vscode from 'vscode';
import { SCHEMES } from '../../../ids';
import { type EditorLayout, withRowBelow } from './editorLayout';

const PREVIEW = vscode.Uri.from({ scheme: SCHEMES.preview, path: '/preview.md' });

/**
 * Previews a section below the editors while the user chooses. This position does not narrow the text or split columns,
 * and the picker at the top of the window never covers it.
 */
export class SectionPreview implements vscode.Disposable {
	readonly #onDidChange = new vscode.EventEmitter<vscode.Uri>();
	readonly #provider: vscode.Disposable;
	#text = '';
	#generation = 0;
	#opening: Promise<void> | undefined;

	constructor() {
		this.#provider = vscode.workspace.registerTextDocumentContentProvider(SCHEMES.preview, {
			onDidChange: this.#onDidChange.event,
			provideTextDocumentContent: () => this.#text,
		});
	}

	dispose(): void {
		this.#provider.dispose();
		this.#onDidChange.dispose();
	}

	/**
	 * Shows a text once it is there. The focus stays where it is.
	 *
	 * @param text nothing closes the preview.
	 */
	async show(text: Promise<string | undefined>): Promise<void> {
		this.#generation += 1;
		const generation = this.#generation;
		const shown = await text;
		await this.#opening;
		// A slow text must not take the place of one that was asked for later, nor open a preview that was closed.
		if (generation !== this.#generation) {
			return;
		}
		if (shown === undefined) {
			return this.close();
		}
		this.#text = shown;
		if (tabsOfPreview().length === 0) {
			this.#opening ??= open().finally(() => {
				this.#opening = undefined;
			});
			await this.#opening;
		}
		// VS Code ignores a change of a document that is still opening.
		this.#onDidChange.fire(PREVIEW);
	}

	/** Closes the preview and nothing else. */
	async close(): Promise<void> {
		this.#generation += 1;
		await this.#opening;
		const tabs = tabsOfPreview();
		if (tabs.length > 0) {
			await vscode.window.tabGroups.close(tabs, true);
		}
	}
}

function tabsOfPreview(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all
		.flatMap((group) => group.tabs)
		.filter((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === SCHEMES.preview);
}

async function open(): Promise<void> {
	const document = await vscode.workspace.openTextDocument(PREVIEW);
	const layout = await vscode.commands.executeCommand<EditorLayout>('vscode.getEditorLayout');
	await vscode.commands.executeCommand('vscode.setEditorLayout', withRowBelow(layout));
	const last = Math.max(...vscode.window.tabGroups.all.map(({ viewColumn }) => viewColumn));
	await vscode.window.showTextDocument(document, { viewColumn: last, preserveFocus: true, preview: true });
}
