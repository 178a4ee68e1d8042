/** The ranks of matches; 0 is best. */
import type { Closeness } from './wordMatch';

/** Up to this rank, every word of the query equals a whole word of a name, term or key. */
export const WHOLE_WORDS = 4;
/** Up to this rank, every word of the query is the beginning of a word. */
export const WORD_BEGINNINGS = 11;

export const FIELDS = ['names', 'terms', 'keys', 'texts', 'context'] as const;
export type Field = (typeof FIELDS)[number];

/** The rank of a word by field and closeness. */
export const RANKS: Readonly<Record<Field, Readonly<Record<Closeness, number>>>> = {
	names: { whole: 3, beginning: 6, inside: 12 },
	terms: { whole: 4, beginning: 7, inside: 13 },
	keys: { whole: 4, beginning: 7, inside: 13 },
	texts: { whole: 8, beginning: 9, inside: 14 },
	context: { whole: 10, beginning: 11, inside: Number.POSITIVE_INFINITY },
};
/** The rank of a query that is the beginning of a name. */
export const START = 5;
/** The rank of a query that equals a whole name, key or term. A name with the same spelling has rank 0. */
export const WHOLE = { names: 1, keys: 1, terms: 2 };
/** Added to the rank if words match only with a typo or as part of a compound. */
export const LOOSE = 20;
