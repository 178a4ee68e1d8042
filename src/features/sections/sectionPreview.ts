import * as vscode from 'vscode';
import { SCHEMES } from '../../ids';

const PREVIEW = vscode.Uri.from({ scheme: SCHEMES.preview, path: '/preview.md' });

/** So many lines of every editor lie below the list of the picker; the text begins under it. */
const HIDDEN_LINES = 17;

/** The text of a section, shown read-only beside the editor while the user chooses. */
export class SectionPreview {
	static readonly #onDidChange = new vscode.EventEmitter<vscode.Uri>();
	static #text = '';

	/** The provider behind the preview, to be registered once. */
	static registerProvider(): vscode.Disposable {
		return vscode.workspace.registerTextDocumentContentProvider(SCHEMES.preview, {
			onDidChange: SectionPreview.#onDidChange.event,
			provideTextDocumentContent: () => SectionPreview.#text,
		});
	}

	#opened: Promise<unknown> | undefined;

	async show(text: string): Promise<void> {
		SectionPreview.#text = '\n'.repeat(HIDDEN_LINES) + text;
		this.#opened ??= this.#open();
		await this.#opened;
		// Not before: VS Code passes over a change of a document that is still on its way.
		SectionPreview.#onDidChange.fire(PREVIEW);
	}

	/** Closes the preview, and nothing else. */
	async close(): Promise<void> {
		await this.#opened;
		const tabs = vscode.window.tabGroups.all
			.flatMap((group) => group.tabs)
			.filter((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === SCHEMES.preview);
		await vscode.window.tabGroups.close(tabs, true);
	}

	async #open(): Promise<void> {
		const document = await vscode.workspace.openTextDocument(PREVIEW);
		await vscode.window.showTextDocument(document, {
			viewColumn: vscode.ViewColumn.Beside,
			preserveFocus: true,
			preview: true,
		});
	}
}
