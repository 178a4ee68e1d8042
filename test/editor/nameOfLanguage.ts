import * as vscode from 'vscode';
import type { Language } from '../../src/core/language';

/** The name of a language in the language of VS Code: “German”, “Deutsch”. */
export function nameOfLanguage(language: Language): string {
	return new Intl.DisplayNames(vscode.env.language, { type: 'language' }).of(language) ?? '';
}
