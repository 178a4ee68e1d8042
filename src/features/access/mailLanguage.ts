import { asLanguage, DEFAULT_LANGUAGE, type Language, type PerLanguage } from '../../core/language';
import { readSetting } from '../../host/settings';
import { type CommandId, LATER_COMMANDS } from '../../ids';

/** The command that writes the mail of a document in each language. */
export const WRITE_IN: PerLanguage<CommandId> = {
	de: LATER_COMMANDS.writeMailInGerman,
	en: LATER_COMMANDS.writeMailInEnglish,
};

/** The language of the mail. The default is the language of the coordination office, not of VS Code. */
export function mailLanguage(): Language {
	return asLanguage(readSetting('accessLanguage')) ?? DEFAULT_LANGUAGE;
}
