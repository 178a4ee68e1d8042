/** Which of the two languages a Markdown document is written in. */
import type { Language } from '../language';

// Frequent words that the other language does not have; "die", "in", "an", "was" and "war" are words of both.
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
	de: new Set(
		'der das und ist für mit von nicht werden wird eine einen einer ein auf im den dem des zur zum sich auch sind oder bei als dieses diese dieser wir sie kann über nach aus'.split(
			' ',
		),
	),
	en: new Set(
		'the and of is for with to this that are from by on be or as not can it its which these will your you we have has at into if'.split(
			' ',
		),
	),
};

/** Enough to be sure, little enough to be quick. */
const MAX_LENGTH = 20_000;
const MIN_VOTES = 3;

/**
 * Finds the language of a document: its name says it (`README.de.md`, `translations/de/…`), else its words do.
 *
 * @param path the path of the file, with slashes.
 * @returns nothing when neither says it clearly.
 */
export function documentLanguage(text: string, path: string): Language | undefined {
	return languageOfPath(path) ?? languageOfText(text);
}

function languageOfPath(path: string): Language | undefined {
	const name = /[._-](de|en)(?:[_-][a-z]{2})?\.(?:md|markdown)$/i.exec(path)?.[1];
	const folder = /\/translations\/(de|en)\/[^/]+$/i.exec(path)?.[1];
	const found = (name ?? folder)?.toLowerCase();
	return found === 'de' || found === 'en' ? found : undefined;
}

function languageOfText(text: string): Language | undefined {
	const prose = text
		.slice(0, MAX_LENGTH)
		.replace(/^(```|~~~)[\s\S]*?^\1/gm, ' ')
		.replace(/`[^`\n]*`|<!--[\s\S]*?-->|https?:\/\/\S+/g, ' ');
	const votes = { de: 0, en: 0 };
	for (const [word] of prose.toLowerCase().matchAll(/\p{L}+/gu)) {
		votes.de += WORDS.de.has(word) ? 1 : 0;
		votes.en += WORDS.en.has(word) ? 1 : 0;
	}
	const winner = votes.de > votes.en ? 'de' : 'en';
	const loser = winner === 'de' ? 'en' : 'de';
	return votes[winner] >= MIN_VOTES && votes[winner] >= 2 * votes[loser] ? winner : undefined;
}
