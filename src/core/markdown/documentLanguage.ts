/** Detects the language of a Markdown document. */
import { asLanguage, LANGUAGES, type Language, otherLanguages, perLanguage } from '../language';
import { WORDS } from '../languageWords';

const FREQUENT = perLanguage((language) => new Set(WORDS[language].frequent.split(' ')));

/** The most characters of the text that are counted. */
const MAX_LENGTH = 20_000;
const MIN_VOTES = 3;

/**
 * Detects the language of a document by its path (`README.de.md`, `translations/de/…`), else by its words.
 *
 * @param path the path of the file, with slashes.
 * @returns nothing when neither is clear.
 */
export function documentLanguage(text: string, path: string): Language | undefined {
	return languageOfPath(path) ?? languageOfText(text);
}

const CODE = `(${LANGUAGES.join('|')})`;
const IN_PATH = new RegExp(`[._-]${CODE}(?:[_-][a-z]{2})?\\.(?:md|markdown)$|/translations/${CODE}/[^/]+$`, 'i');

function languageOfPath(path: string): Language | undefined {
	const match = IN_PATH.exec(path);
	return asLanguage((match?.[1] ?? match?.[2])?.toLowerCase());
}

function languageOfText(text: string): Language | undefined {
	const prose = text
		.slice(0, MAX_LENGTH)
		.replace(/^(```|~~~)[\s\S]*?^\1/gm, ' ')
		.replace(/`[^`\n]*`|<!--[\s\S]*?-->|https?:\/\/\S+/g, ' ');
	const words = prose.toLowerCase().match(/\p{L}+/gu) ?? [];
	const votes = perLanguage((language) => words.filter((word) => FREQUENT[language].has(word)).length);
	return LANGUAGES.find(
		(language) =>
			votes[language] >= MIN_VOTES && otherLanguages(language).every((other) => votes[language] >= 2 * votes[other]),
	);
}
