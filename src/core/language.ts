/**
 * The languages of the registry's texts, by their codes (ISO 639-1). For one more, add it here; the compiler names the
 * texts that are missing then. Nothing else in the code asks for a certain language.
 */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of the initiative: it counts where neither a person, a document nor a setting names one. */
export const DEFAULT_LANGUAGE: Language = 'de';

/** The language of the sentences in the code. VS Code shows them to readers without a translation, and so do we. */
export const SOURCE_LANGUAGE: Language = 'en';

/** A value for each language: a missing one is an error of the compiler. */
export type PerLanguage<T> = Readonly<Record<Language, T>>;

/** A text in every language. */
export type Localized = PerLanguage<string>;

export function perLanguage<T>(value: (language: Language) => T): PerLanguage<T> {
	return Object.fromEntries(LANGUAGES.map((language) => [language, value(language)])) as PerLanguage<T>;
}

/** The values of all languages, in the order of the table. */
export function inEvery<T>(values: PerLanguage<T>): readonly T[] {
	return LANGUAGES.map((language) => values[language]);
}

/** Reads a code from outside, such as an argument or a setting. */
export function asLanguage(value: unknown): Language | undefined {
	return LANGUAGES.find((language) => language === value);
}

/** The language for a locale such as `de-AT` or `de_DE.UTF-8`. */
export function languageOfLocale(locale: string): Language {
	return asLanguage(locale.toLowerCase().split(/[^a-z]/, 1)[0]) ?? SOURCE_LANGUAGE;
}

/** The languages that follow one in the table, and then those before it. */
export function otherLanguages(language: Language): readonly Language[] {
	const at = LANGUAGES.indexOf(language);
	return [...LANGUAGES.slice(at + 1), ...LANGUAGES.slice(0, at)];
}

/** The language after one in the table, for what switches from one to the next. */
export function nextLanguage(language: Language): Language {
	return otherLanguages(language)[0] ?? language;
}

/** What a language is called in the language of a reader. */
export function languageName(language: Language, reader: Language): string {
	return new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
}
