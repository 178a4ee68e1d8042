/** Compares folded words: equal, beginning, part, inflected form or compound. */

import { knownWords } from '../languageWords';

export type Closeness = 'whole' | 'beginning' | 'inside';

const ENDINGS = [...new Set(knownWords('endings'))];
const ALL_ENDINGS: ReadonlySet<string> = new Set(['', ...ENDINGS, 'y']);
/** The shortest part of a word that counts as a match, in characters; shorter ones occur in too many words. */
const SHORTEST_PART = 3;
/** The shortest stem, in characters, that may have endings. A shorter one must be the whole word: "labs" matches "lab". */
const SHORTEST_STEM = 4;

/** @returns a function that compares known words with a typed word; it returns nothing for a word that does not match. */
export function closenessTo(typed: string): (known: string) => Closeness | undefined {
	const stems = stemsOf(typed);
	// Whether the words are forms of the same word, such as "Diagnosen" and "Diagnose".
	const isInflected = (known: string): boolean =>
		stems.some(
			(stem) =>
				known.startsWith(stem) &&
				(stem.length >= SHORTEST_STEM
					? ALL_ENDINGS.has(known.slice(stem.length))
					: stem.length >= SHORTEST_PART && known === stem),
		);
	return (known) => {
		if (known.startsWith(typed)) {
			return known === typed ? 'whole' : 'beginning';
		}
		if (isInflected(known)) {
			return 'beginning';
		}
		return typed.length >= SHORTEST_PART && known.includes(typed) ? 'inside' : undefined;
	};
}

/** Returns possible other forms of a word, correct and incorrect ones: "Diagnose" for "Diagnosen". */
export function otherForms(word: string): readonly string[] {
	const stems = [word, ...stemsOf(word)].filter(({ length }) => length >= SHORTEST_STEM);
	return stems.flatMap((stem) => [...ALL_ENDINGS].map((ending) => stem + ending)).filter((form) => form !== word);
}

function stemsOf(word: string): readonly string[] {
	return ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
}

/** The shortest part of a compound, in characters; shorter ones occur in many words by chance. */
const SHORTEST_COMPOUND = 5;

/** Whether the typed word begins or ends with the known one, as German compounds do: "Blutprobe" with "Probe". */
export function isCompoundOf(typed: string, known: string): boolean {
	return known.length >= SHORTEST_COMPOUND && (typed.startsWith(known) || typed.endsWith(known));
}
