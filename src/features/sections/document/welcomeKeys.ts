import type * as vscode from 'vscode';
import { isReadmeName } from '../../../core/repository/repositoryMatch';
import { ContextKey } from '../../../host/contextKey';
import { Disposable } from '../../../host/disposable';
import { findReadmes } from '../../../host/readme/markdownFiles';
import { CONTEXT_KEYS } from '../../../ids';
import type { Services } from '../../../services';

/** Sets the context keys that choose the welcome text of the empty view. */
export class WelcomeKeys extends Disposable {
	// `shown` prevents the welcome text from appearing while the rows of a README are loading.
	readonly #atHand: ContextKey<'none' | 'foreign' | 'shown'>;
	readonly #other: ContextKey<boolean>;
	#generation = 0;
	/** The document of the last search for other READMEs. Changes of its text need no new search. */
	#asked: vscode.TextDocument | undefined;

	constructor(
		private readonly services: Services,
		private readonly document: () => vscode.TextDocument | undefined,
	) {
		super();
		this.#atHand = this._register(new ContextKey(CONTEXT_KEYS.readmeAtHand, services.failures));
		this.#other = this._register(new ContextKey(CONTEXT_KEYS.otherReadme, services.failures));
	}

	refresh(): void {
		this.#generation += 1;
		this.services.failures.watch('welcome', this.#set(this.#generation));
	}

	async #set(generation: number): Promise<void> {
		const document = this.document();
		const belongs = document !== undefined && (await this.services.scope.of(document));
		// Only an empty view needs the answer, and the search takes time.
		const isKnown = document !== undefined && document === this.#asked && this.#other.value !== undefined;
		const other = belongs ? undefined : isKnown ? this.#other.value : await hasOther(document);
		if (generation === this.#generation && !this.isDisposed) {
			this.#asked = document;
			this.#other.set(other);
			this.#atHand.set(belongs ? 'shown' : document ? 'foreign' : 'none');
		}
	}
}

/** Whether the workspace has a README to open instead. If a README is already open, another one is not offered. */
async function hasOther(document: vscode.TextDocument | undefined): Promise<boolean> {
	const isReadme = document !== undefined && isReadmeName(document.uri.path.split('/').at(-1) ?? '');
	return !isReadme && (await findReadmes()).length > 0;
}
