import * as vscode from 'vscode';
import { openLines } from '../../core/access/mailForm';
import type { Language } from '../../core/language';
import { ContextKey } from '../../host/contextKey';
import { Disposable } from '../../host/disposable';
import type { RegistryStore } from '../../host/registry/registryStore';
import { CONTEXT_KEYS } from '../../ids';
import type { Services } from '../../services';
import { isMail, languageOf } from './mailDocument';

/** Sets the context keys of the active mail for the editor title and the Tab key. */
export class MailContext extends Disposable {
	readonly #language: ContextKey<Language>;
	readonly #hasOpenLines: ContextKey<boolean>;
	readonly #store: RegistryStore;

	constructor({ store, failures }: Services) {
		super();
		this.#store = store;
		this.#language = this._register(new ContextKey(CONTEXT_KEYS.mailLanguage, failures));
		this.#hasOpenLines = this._register(new ContextKey(CONTEXT_KEYS.mailHasOpenLines, failures));
		this._register(vscode.window.onDidChangeActiveTextEditor(() => this.#update()));
		this._register(
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (document === vscode.window.activeTextEditor?.document) {
					this.#update();
				}
			}),
		);
		this.#update();
	}

	#update(): void {
		const document = vscode.window.activeTextEditor?.document;
		const mail = document && isMail(document.uri) ? document : undefined;
		this.#language.set(mail && languageOf(mail.uri));
		this.#hasOpenLines.set(mail && openLines(this.#store.registry, mail.getText()).length > 0);
	}
}
