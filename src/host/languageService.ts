import * as vscode from 'vscode';
import { asLanguage, type Language, languageName, languageOfLocale } from '../core/language';
import { documentLanguage } from '../core/markdown/documentLanguage';
import { Disposable } from './disposable';
import { affects, readSetting } from './settings';

/** The language of names and sections: the setting's, else VS Code's. */
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
		return this.#chosen ?? this.ofVSCode;
	}

	/** The language that our sentences are in, as VS Code's own are where it has a translation. */
	get ofVSCode(): Language {
		return languageOfLocale(vscode.env.language);
	}

	/** The language to write in: the setting's, else the one that the document is written in, else VS Code's. */
	of(document: Pick<vscode.TextDocument, 'uri' | 'getText'>): Language {
		return this.#chosen ?? documentLanguage(document.getText(), document.uri.path) ?? this.current;
	}

	get #chosen(): Language | undefined {
		return asLanguage(readSetting('language'));
	}
}

/** What a language is called in our sentences. */
export function nameOfLanguage(language: Language): string {
	return languageName(language, languageOfLocale(vscode.env.language));
}
