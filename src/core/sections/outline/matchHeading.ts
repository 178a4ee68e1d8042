/**
 * Recognises sections by their headings. The synonyms are data: `headings` of a section in the registry.
 *
 * The words of a synonym must begin consecutive words of the heading: `Kontakt` matches "3. Kontaktpersonen und Hilfe".
 * A synonym with `=` must match whole words, and every other part of the heading must be a known synonym, too: `=Support`
 * matches "Support" and "Support and contact", but not "Support for older servers".
 */
import { LANGUAGES, type Language, type PerLanguage } from '../../language';
import { alternatives, knownWords } from '../../languageWords';
import { perRegistry } from '../../registry/perRegistry';
import type { Registry } from '../../registry/registry';

/** A match of a heading; without a language if the synonym is the same in several. */
export interface HeadingMatch {
	readonly language: Language | undefined;
}

interface Synonym {
	readonly words: readonly string[];
	/** Whether the synonym is written with `=`. */
	readonly alone: boolean;
	readonly language: Language;
}

const FILLERS = new Set(knownWords('headingFillers'));
/** Separates the parts of a heading such as "Build & run" or "Förderung/Funding". */
const BETWEEN_PARTS = new RegExp(`[,;:&+/|()]|(?<![\\p{sc=Latn}\\d])${alternatives('and')}(?![\\p{sc=Latn}\\d])`, 'iu');
const ENDINGS = ['', ...knownWords('headingEndings')];

const synonyms = perRegistry((registry) => {
	const bySection = new Map([...registry.sections].map(([id, section]) => [id, synonymsOf(section.headings)]));
	return { bySection, all: [...bySection.values()].flat() };
});

/** The most matches that are kept: more than the headings of a long README, times the sections. */
const MAX_MATCHES = 20_000;
/** The matches so far. Every check asks for each heading and section again, and most READMEs have the same headings. */
const matches = perRegistry(() => new Map<string, HeadingMatch | undefined>());

/** Returns the words of a heading in lower case, without numbers and signs. */
export function wordsOf(heading: string): readonly string[] {
	return (
		heading
			.normalize('NFC')
			.toLowerCase()
			.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? []
	);
}

/**
 * Matches a heading with the synonyms of a section.
 *
 * @param isTitle whether it is the title of the README, which has to consist of the synonym.
 */
export function matchHeading(
	registry: Registry,
	section: string,
	heading: string,
	isTitle: boolean,
): HeadingMatch | undefined {
	const known = matches(registry);
	const key = `${section} ${isTitle} ${heading}`;
	if (!known.has(key)) {
		if (known.size >= MAX_MATCHES) {
			known.clear();
		}
		known.set(key, findMatch(registry, section, heading, isTitle));
	}
	return known.get(key);
}

function findMatch(registry: Registry, section: string, heading: string, isTitle: boolean): HeadingMatch | undefined {
	const words = wordsOf(heading);
	const { bySection, all } = synonyms(registry);
	const own = bySection.get(section) ?? [];
	const holds = isTitle ? covers : contains;
	const strong = own.filter((synonym) => !synonym.alone && holds(words, synonym.words));
	const says = strong.length > 0 ? strong : saidByParts(heading, own, all, holds);
	if (says.length === 0) {
		return undefined;
	}
	const languages = LANGUAGES.filter((language) => says.some((synonym) => synonym.language === language));
	return { language: languages.length === 1 ? languages[0] : undefined };
}

function synonymsOf(headings: PerLanguage<readonly string[]>): readonly Synonym[] {
	return LANGUAGES.flatMap((language) =>
		headings[language].map((text) => ({ words: wordsOf(text), alone: text.startsWith('='), language })),
	).filter(({ words }) => words.length > 0);
}

/** Whether the words begin consecutive words of a heading. */
function contains(heading: readonly string[], words: readonly string[]): boolean {
	return heading.some((_, at) => words.every((word, index) => heading[at + index]?.startsWith(word)));
}

/** Returns the synonyms that a part of the heading matches, if every part is a known synonym. */
function saidByParts(
	heading: string,
	own: readonly Synonym[],
	all: readonly Synonym[],
	holds: typeof contains,
): readonly Synonym[] {
	const parts = heading
		.split(BETWEEN_PARTS)
		.map((part) => wordsOf(part).filter((word) => !FILLERS.has(word)))
		.filter((part) => part.length > 0);
	const isSaid = ({ alone, words }: Synonym): ((part: readonly string[]) => boolean) =>
		alone ? (part) => consistsOf(part, words) : (part) => holds(part, words);
	return parts.every((part) => all.some((synonym) => isSaid(synonym)(part)))
		? own.filter((synonym) => parts.some(isSaid(synonym)))
		: [];
}

function covers(heading: readonly string[], words: readonly string[]): boolean {
	return heading.length === words.length && contains(heading, words);
}

/** Whether a part consists of exactly these words; inflected endings are ignored. */
function consistsOf(part: readonly string[], words: readonly string[]): boolean {
	return (
		part.length === words.length &&
		words.every((word, index) => ENDINGS.some((ending) => part[index] === word + ending))
	);
}
