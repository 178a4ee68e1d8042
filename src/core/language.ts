/** The languages of the registry's texts. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export type Localized = Readonly<Record<Language, string>>;
