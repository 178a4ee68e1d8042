import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import { rulePage } from '../../host/readme/rulePage';
import { REGISTRY } from '../../host/registry/itemPlaces';
import { SCHEMES } from '../../ids';
import type { Services } from '../../services';
import { explanation } from './explanation';
import { noLinks } from './explanationText';

/** The document with the text of `mii.explain`. */
export const EXPLANATION = vscode.Uri.from({ scheme: SCHEMES.document, path: '/MII Contributor.md' });

/** Provides the read-only documents. */
export class ReadOnlyDocuments extends Disposable implements vscode.TextDocumentContentProvider {
	readonly #onDidChange = this._register(new vscode.EventEmitter<vscode.Uri>());
	readonly onDidChange = this.#onDidChange.event;

	constructor(private readonly services: Services) {
		super();
		this._register(vscode.workspace.registerTextDocumentContentProvider(SCHEMES.document, this));
		const { store, language, scope, config } = services;
		for (const event of [store.onDidChangeOverlays, language.onDidChange, scope.onDidChange, config.onDidChange]) {
			this._register(event(() => this.#onDidChange.fire(EXPLANATION)));
		}
	}

	async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
		if (uri.path === REGISTRY.path) {
			const file = vscode.Uri.joinPath(this.services.extensionUri, 'registry', 'mii.yaml');
			return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		}
		return rulePage(uri, this.services.store.registry) ?? explanation(this.services, noLinks);
	}
}
