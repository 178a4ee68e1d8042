import { asLanguage, DEFAULT_LANGUAGE, type Language, type PerLanguage } from '../../core/language';
import { readSetting, writeSetting } from '../../host/settings';
import { COMMANDS } from '../../ids';

/** The commands that write the mail of a document in a language. */
export const WRITE_IN: PerLanguage<(typeof COMMANDS)[keyof typeof COMMANDS]> = {
	de: COMMANDS.writeMailInGerman,
	en: COMMANDS.writeMailInEnglish,
};

/** The language of the mail: the office's own if nothing else was chosen, whatever VS Code speaks. */
export function mailLanguage(): Language {
	return asLanguage(readSetting('accessLanguage')) ?? DEFAULT_LANGUAGE;
}

/** The language is remembered for the next mail. */
export async function rememberMailLanguage(language: Language): Promise<void> {
	await writeSetting('accessLanguage', language);
}
