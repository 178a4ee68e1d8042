/** Finds entries whose names begin with a text, for completion lists that open while somebody types. */

import { inEvery } from '../language';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { folds } from '../text/folds';
import { entryNames } from './entryNames';

/** An entry and the rank of its match; 0 is best. */
export interface Beginning {
	readonly entry: Entry;
	readonly rank: number;
}

/** The folded words of a name and the characters between them. */
interface Words {
	/** The last one is empty when the text ends with a separator: then another word has to follow. */
	readonly words: readonly string[];
	readonly between: readonly string[];
}

/** The folded forms of a text; umlauts have two. */
type Spellings = readonly Words[];

interface Named {
	readonly entry: Entry;
	/** The short and full names in all languages. */
	readonly names: readonly Spellings[];
	/** Aliases, former names, the code of a site and the package of a module. */
	readonly others: readonly Spellings[];
}

/**
 * Whether a typed text can be the beginning of one of the names.
 *
 * Each typed word must begin the word at the same position in the name. A typed space matches any separator, any other
 * character only itself. Typos and another order of words do not match, so that the list opens only for a name.
 */
export function beginsOneOf(names: readonly string[], typed: string): boolean {
	const wanted = spellings(typed);
	return names.some((name) => begins(spellings(name), wanted));
}

/**
 * @param typed the typed text; an empty one matches all entries.
 * @returns the matching entries, best first: exact names, beginnings of names, then aliases and codes. Entries of equal
 * rank keep the order of the registry.
 */
export function entriesBeginning(registry: Registry, typed: string): readonly Beginning[] {
	const wanted = spellings(typed);
	return namedEntries(registry)
		.flatMap((named) => {
			const rank = rankOf(named, wanted);
			return rank === undefined ? [] : [{ entry: named.entry, rank }];
		})
		.sort((a, b) => a.rank - b.rank);
}

/** Returns the rests of the names of an entry that begin with exactly these letters, in either case. */
export function restsOf({ name, short, aliases }: Entry, typed: string): readonly string[] {
	const begun = typed.toLowerCase();
	return [...inEvery(short), ...inEvery(name), ...aliases]
		.filter((text) => text.toLowerCase().startsWith(begun))
		.map((text) => text.slice(begun.length));
}

const namedEntries: (registry: Registry) => readonly Named[] = perRegistry((registry) =>
	entryNames(registry).map(({ entry, own, former, codes }) => ({
		entry,
		names: own.map(spellings),
		others: [...entry.aliases, ...former, ...codes].map(spellings),
	})),
);

/** The kinds of matches, best first; the index is the rank. */
const MATCHES: readonly ((named: Named, wanted: Spellings) => boolean)[] = [
	({ names }, wanted) => names.some((name) => isSame(name, wanted)),
	({ names }, wanted) => names.some((name) => begins(name, wanted)),
	({ others }, wanted) => others.some((name) => isSame(name, wanted)),
	({ others }, wanted) => others.some((name) => begins(name, wanted)),
];

/** The number of different ranks. */
export const RANKS = MATCHES.length;

function rankOf(named: Named, wanted: Spellings): number | undefined {
	const rank = MATCHES.findIndex((matches) => matches(named, wanted));
	return rank < 0 ? undefined : rank;
}

function isSame(name: Spellings, wanted: Spellings): boolean {
	const whole = ({ words }: Words): string => words.join(' ').trim();
	return name.some((one) => wanted.some((other) => whole(one) === whole(other)));
}

function begins(name: Spellings, wanted: Spellings): boolean {
	return name.some((one) => wanted.some((other) => beginsWith(one, other)));
}

function beginsWith(name: Words, typed: Words): boolean {
	// An empty first word means that the text begins with a separator; the name has to begin with one, too.
	const isFirst = (index: number): boolean => index === 0 && typed.between.length > 0;
	return (
		typed.words.every((word, index) =>
			word === '' && isFirst(index) ? name.words[index] === '' : name.words[index]?.startsWith(word),
		) && typed.between.every((sign, index) => sign === '' || name.between[index]?.startsWith(sign))
	);
}

function spellings(text: string): Spellings {
	return folds(text).map((folded) => {
		const parts = folded.split(/([^\p{L}\p{N}]+)/u);
		return {
			words: parts.filter((_, index) => index % 2 === 0),
			between: parts.filter((_, index) => index % 2 === 1).map((sign) => sign.trim()),
		};
	});
}
