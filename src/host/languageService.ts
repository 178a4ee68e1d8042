import * as vscode from 'vscode';
import { type Language, languageName, languageOfLocale } from '../core/language';
import { documentLanguage } from '../core/markdown/documentLanguage';
import { Disposable } from './disposable';
import { affects, chosenLanguage } from './settings';

/** The language of names and sections: from the setting, else from VS Code. */
export class LanguageService extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when the language may have changed. */
	readonly onDidChange = this.#onDidChange.event;

	/** @param languagesOf returns the languages that the configuration of a document allows. */
	constructor(private readonly languagesOf: (uri: vscode.Uri) => readonly Language[] | undefined) {
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
		return chosenLanguage() ?? this.ofVSCode;
	}

	/** The language of our sentences. It follows the display language of VS Code. */
	get ofVSCode(): Language {
		return languageOfLocale(vscode.env.language);
	}

	/** The language to write in: from the setting, else of the document or the configuration, else from VS Code. */
	of(document: Pick<vscode.TextDocument, 'uri' | 'getText'>): Language {
		const own = chosenLanguage() ?? documentLanguage(document.getText(), document.uri.path);
		const allowed = this.languagesOf(document.uri);
		return (own !== undefined && allowed?.includes(own) !== false ? own : allowed?.[0]) ?? this.current;
	}
}

/** The name of a language in the language of our sentences. */
export function nameOfLanguage(language: Language): string {
	return languageName(language, languageOfLocale(vscode.env.language));
}
