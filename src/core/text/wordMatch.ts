/** How close two words are, as people mean them: the same, the beginning, a part. Both are folded. */

import { knownWords } from '../languageWords';

export type Closeness = 'whole' | 'beginning' | 'inside';

const ENDINGS = [...new Set(knownWords('endings'))];
const ALL_ENDINGS: ReadonlySet<string> = new Set(['', ...ENDINGS, 'y']);
/** A shorter part says nothing: it stands in too many words. */
const SHORTEST_PART = 3;
/** A shorter stem has to be the whole word: "labs" is a form of "lab". */
const SHORTEST_STEM = 4;

/**
 * @param typed a word of a query.
 * @returns what tells how close a known word is; it tells nothing when they have nothing to do with each other.
 */
export function closenessTo(typed: string): (known: string) => Closeness | undefined {
	const stems = stemsOf(typed);
	// Whether the typed word is another form of the known one: "Diagnosen" of "Diagnose".
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

/** The other forms that a word may have, right ones and wrong ones: "Diagnose" of "Diagnosen". */
export function otherForms(word: string): readonly string[] {
	const stems = [word, ...stemsOf(word)].filter(({ length }) => length >= SHORTEST_STEM);
	return stems.flatMap((stem) => [...ALL_ENDINGS].map((ending) => stem + ending)).filter((form) => form !== word);
}

function stemsOf(word: string): readonly string[] {
	return ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
}

/** A shorter part of a compound is in many words by chance. */
const SHORTEST_COMPOUND = 5;

/** Whether the typed word has the known one at its beginning or end, as German compounds do: "Blutprobe" of "Probe". */
export function isCompoundOf(typed: string, known: string): boolean {
	return known.length >= SHORTEST_COMPOUND && (typed.startsWith(known) || typed.endsWith(known));
}
