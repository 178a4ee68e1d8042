import * as vscode from 'vscode';
import { openLines } from '../../core/access/mailForm';
import type { Language } from '../../core/language';
import { ContextKey } from '../../host/contextKey';
import { Disposable } from '../../host/disposable';
import type { RegistryStore } from '../../host/registry/registryStore';
import { CONTEXT_KEYS } from '../../ids';
import { isMail, languageOf } from './mailDocument';

/** Tells the title of the editor and the Tab key how the mail in the active editor stands. */
export class MailContext extends Disposable {
	readonly #language = this._register(new ContextKey<Language>(CONTEXT_KEYS.mailLanguage));
	readonly #hasOpenLines = this._register(new ContextKey<boolean>(CONTEXT_KEYS.mailHasOpenLines));

	constructor(private readonly store: RegistryStore) {
		super();
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
		this.#hasOpenLines.set(mail && openLines(this.store.registry, mail.getText()).length > 0);
	}
}
