/** Finds entries by how their names begin: for lists that open by themselves while somebody types something else. */

import { inEvery } from '../language';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { folds } from '../text/fold';
import { entryNames } from './entryNames';

/** An entry, and how well it matches: lower is better. */
export interface Beginning {
	readonly entry: Entry;
	readonly rank: number;
}

/** What a name is made of, folded: its words, and what stands between them. */
interface Words {
	/** The last one is empty behind a sign: then another word has to follow. */
	readonly words: readonly string[];
	readonly between: readonly string[];
}

/** A text, ready to be compared; several times where umlauts can be spelled in two ways. */
type Spellings = readonly Words[];

interface Named {
	readonly entry: Entry;
	/** What people call it. */
	readonly names: readonly Spellings[];
	/** What else identifies it: aliases, former names, the code of a site, the package of a module. */
	readonly others: readonly Spellings[];
}

/**
 * Whether somebody who typed this may be about to write one of the names.
 *
 * Word by word: each typed word begins the word at its place in the name. A typed blank stands for whatever is between
 * two words of the name, any other sign for itself. No slips and no other order of words: the list must not catch what
 * is meant otherwise.
 */
export function beginsOneOf(names: readonly string[], typed: string): boolean {
	const wanted = spellings(typed);
	return names.some((name) => begins(spellings(name), wanted));
}

/**
 * @param typed what was typed; empty for all entries.
 * @returns the entries with a name that begins so, best first: the very name, then names, then aliases and codes; of
 * the same rank in the order of the registry.
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

/** What completes the names of an entry that begin with these very letters. */
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

/** From the best match to the last. */
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
	// Nothing in front of a sign is no beginning of a word, as nothing behind it is.
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
