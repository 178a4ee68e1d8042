/** How well something matches a query, as a number: 0 is best. */
import type { Closeness } from './wordMatch';

/** Up to this rank, every word of the query is a whole word of a name, of another word for it or of a key. */
export const WHOLE_WORDS = 4;
/** Up to this rank, every word of the query begins a word. */
export const WORD_BEGINNINGS = 11;

export const FIELDS = ['names', 'terms', 'keys', 'texts', 'context'] as const;
export type Field = (typeof FIELDS)[number];

/** The rank of a word by where it is found: as a whole word, as the beginning of one, within one. */
export const RANKS: Readonly<Record<Field, Readonly<Record<Closeness, number>>>> = {
	names: { whole: 3, beginning: 6, inside: 12 },
	terms: { whole: 4, beginning: 7, inside: 13 },
	keys: { whole: 4, beginning: 7, inside: 13 },
	texts: { whole: 8, beginning: 9, inside: 14 },
	context: { whole: 10, beginning: 11, inside: Number.POSITIVE_INFINITY },
};
/** The rank of a query that a name begins with. */
export const START = 5;
/** The rank of a query that is the whole of a name, of another word for it or of a key; 0 for a name as it is written. */
export const WHOLE = { names: 1, keys: 1, terms: 2 };
/** Added to the rank where words match only with a slip or as a part of a compound. */
export const LOOSE = 20;
