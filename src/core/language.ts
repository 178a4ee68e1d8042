/**
 * The languages of the registry's texts, as ISO 639-1 codes. To add a language, add it here: the compiler then reports
 * the missing texts. No other code depends on a certain language.
 */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of the initiative, used when no person, document or setting chooses one. */
export const DEFAULT_LANGUAGE: Language = 'de';

/** The language of the sentences in the code, shown to readers whose language has no translation, as in VS Code. */
export const SOURCE_LANGUAGE: Language = 'en';

/** A value for each language; the compiler reports a missing one. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;

/** A text in every language. */
export type Localized = PerLanguage<string>;

export function perLanguage<T>(value: (language: Language) => T): PerLanguage<T> {
	return Object.fromEntries(LANGUAGES.map((language) => [language, value(language)])) as PerLanguage<T>;
}

/** Returns the values of all languages, in the order of `LANGUAGES`. */
export function inEvery<T>(values: PerLanguage<T>): readonly T[] {
	return LANGUAGES.map((language) => values[language]);
}

/** Reads a language code from an argument, a setting or a file; returns nothing for any other value. */
export function asLanguage(value: unknown): Language | undefined {
	return LANGUAGES.find((language) => language === value);
}

/** Returns the language of a locale such as `de-AT` or `de_DE.UTF-8`. */
export function languageOfLocale(locale: string): Language {
	return asLanguage(locale.toLowerCase().split(/[^a-z]/, 1)[0]) ?? SOURCE_LANGUAGE;
}

/** Returns all other languages: those after it in `LANGUAGES`, then those before it. */
export function otherLanguages(language: Language): readonly Language[] {
	const at = LANGUAGES.indexOf(language);
	return [...LANGUAGES.slice(at + 1), ...LANGUAGES.slice(0, at)];
}

/** Returns the next language, for commands that switch through all languages. */
export function nextLanguage(language: Language): Language {
	return otherLanguages(language)[0] ?? language;
}

/** Returns the name of a language in the language of a reader. */
export function languageName(language: Language, reader: Language): string {
	return new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
}
