import * as vscode from 'vscode';
import type { Language } from '../core/registry/schema';
import { Disposable } from './disposable';
import { affects, readSetting } from './settings';

/** The language of names, sections and mails: the setting's, else VS Code's. */
export class LanguageService extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when the language may have changed. */
	readonly onDidChange = this.#onDidChange.event;

	constructor() {
		super();
		this._register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (affects(event, 'language')) {
					this.#onDidChange.fire();
				}
			}),
		);
	}

	get current(): Language {
		const chosen = readSetting('language');
		if (chosen === 'de' || chosen === 'en') {
			return chosen;
		}
		return /^de\b/i.test(vscode.env.language) ? 'de' : 'en';
	}
}
