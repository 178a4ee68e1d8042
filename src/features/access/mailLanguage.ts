import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { readSetting, writeSetting } from '../../host/settings';

/** The language of the mail: German if nothing else was chosen, whatever VS Code speaks, as the office does. */
export function mailLanguage(): Language {
	return readSetting('accessLanguage') === 'en' ? 'en' : 'de';
}

/** The language is remembered for the next mail. */
export async function rememberMailLanguage(language: Language): Promise<void> {
	await writeSetting('accessLanguage', language);
}

export function otherLanguage(language: Language): Language {
	return language === 'de' ? 'en' : 'de';
}

/** The words that lead to a language. */
export function writeInLanguage(language: Language): string {
	return language === 'de' ? vscode.l10n.t('Write in German') : vscode.l10n.t('Write in English');
}
