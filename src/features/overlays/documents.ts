import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import type { Services } from '../../host/services';
import { SCHEMES } from '../../ids';
import { explanation } from './explanation';

/** The bundled registry, as it ships. */
export const REGISTRY = vscode.Uri.from({ scheme: SCHEMES.document, path: '/registry/mii.yaml' });
/** What `mii.explain` shows. */
export const EXPLANATION = vscode.Uri.from({ scheme: SCHEMES.document, path: '/MII Contributor.md' });

/** The documents that can be read and not be changed. */
export class ReadOnlyDocuments extends Disposable implements vscode.TextDocumentContentProvider {
	readonly #onDidChange = this._register(new vscode.EventEmitter<vscode.Uri>());
	readonly onDidChange = this.#onDidChange.event;

	constructor(private readonly services: Services) {
		super();
		this._register(vscode.workspace.registerTextDocumentContentProvider(SCHEMES.document, this));
		this._register(services.store.onDidChangeOverlays(() => this.refresh()));
		this._register(services.language.onDidChange(() => this.refresh()));
	}

	/** Makes the explanation anew, where it is open. */
	refresh(): void {
		this.#onDidChange.fire(EXPLANATION);
	}

	async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
		if (uri.path === REGISTRY.path) {
			const file = vscode.Uri.joinPath(this.services.extensionUri, 'registry', 'mii.yaml');
			return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		}
		return explanation(this.services);
	}
}
