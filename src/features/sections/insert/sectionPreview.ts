import * as vscode from 'vscode';
import { SCHEMES } from '../../../ids';
import { type EditorLayout, withRowBelow } from './editorLayout';

const PREVIEW = vscode.Uri.from({ scheme: SCHEMES.preview, path: '/preview.md' });

/**
 * The text of a section, shown read-only below the editors while the user chooses. There it takes nothing from the width
 * of the text, squeezes in between no columns, and a picker at the top of the window does not cover it, however high the
 * window is. There is one preview; it is closed when a section has been chosen.
 */
export class SectionPreview implements vscode.Disposable {
	readonly #onDidChange = new vscode.EventEmitter<vscode.Uri>();
	readonly #provider: vscode.Disposable;
	#text = '';
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

	/** Shows a text; the focus stays where it is. */
	async show(text: string): Promise<void> {
		this.#text = text;
		await this.#opening;
		if (tabsOfPreview().length === 0) {
			this.#opening ??= open().finally(() => {
				this.#opening = undefined;
			});
			await this.#opening;
		}
		// Not before: VS Code passes over a change of a document that is still on its way.
		this.#onDidChange.fire(PREVIEW);
	}

	/** Closes the preview, and nothing else. */
	async close(): Promise<void> {
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
