import * as vscode from 'vscode';
import { bundledRegistry } from '../core/registry/bundled';
import type { Registry } from '../core/registry/registry';
import { SearchIndex } from '../core/registry/search';
import { Disposable } from './disposable';

/** Where every feature gets the registry. Nothing is read before somebody asks. */
export class RegistryStore extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when the registry has changed. */
	readonly onDidChange = this.#onDidChange.event;
	#index: { readonly registry: Registry; readonly index: SearchIndex } | undefined;

	get registry(): Registry {
		return bundledRegistry();
	}

	/** The search over the registry, made on first need. */
	get index(): SearchIndex {
		const { registry } = this;
		if (this.#index?.registry !== registry) {
			this.#index = { registry, index: new SearchIndex(registry) };
		}
		return this.#index.index;
	}
}
