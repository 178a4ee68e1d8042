import * as vscode from 'vscode';
import type { Language } from '../../src/core/language';

/** What VS Code's own language calls a language: “German”, “Deutsch”. */
export function nameOfLanguage(language: Language): string {
	return new Intl.DisplayNames(vscode.env.language, { type: 'language' }).of(language) ?? '';
}
