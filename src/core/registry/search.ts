/** Finds entries and groups by anything that a person may know of them. */
import UFuzzy from '@leeoniya/ufuzzy';
import { folds } from '../text/fold';
import type { Language } from './language';
import { perRegistry } from './perRegistry';
import type { Entry, Group, Registry } from './registry';

export type Found =
	| { readonly kind: 'entry'; readonly entry: Entry }
	| { readonly kind: 'group'; readonly group: Group };

/** What was found, and how well it matches: 0 is best. */
export interface Ranked {
	readonly found: Found;
	readonly rank: number;
}

interface Candidate {
	readonly found: Found;
	/** The names that people search for, folded. */
	readonly names: readonly string[];
	/** What identifies it, folded: a code, a package id, a repository. */
	readonly keys: readonly string[];
	/** Names, keys and everything else, folded, as one text. */
	readonly text: string;
}

// Two passes: exact letters first, then one slip a word (a letter wrong, missing, doubled or swapped).
const exact = new UFuzzy({ intraMode: 0, unicode: true });
const tolerant = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1, unicode: true });

// The engine makes a pattern of the query, with a choice for each slip in each word: whoever pastes a page waits long.
const MAX_LENGTH = 200;
const MAX_WORDS = 10;
const MAX_TOLERANT = 60;
const MAX_TOLERANT_WORDS = 5;

function shortened(query: string): string {
	return query.trim().slice(0, MAX_LENGTH).split(/\s+/).slice(0, MAX_WORDS).join(' ');
}

export class SearchIndex {
	readonly #candidates: readonly Candidate[];
	readonly #texts: string[];

	constructor(registry: Registry) {
		this.#candidates = [
			...[...registry.groups.values()].map(groupCandidate),
			...[...registry.entries.values()].map(entryCandidate),
		];
		this.#texts = this.#candidates.map((candidate) => candidate.text);
	}

	/**
	 * @param query what was typed; empty for everything in the order of the registry.
	 * @returns what matches every word of the query, best first.
	 */
	search(query: string): readonly Found[] {
		return this.ranked(query).map(({ found }) => found);
	}

	/** The same with how well each matches: of equal ranks a caller may prefer some to others. Lower is better. */
	ranked(query: string): readonly Ranked[] {
		const needles = folds(shortened(query));
		if (needles[0] === '') {
			return this.#candidates.map(({ found }) => ({ found, rank: 0 }));
		}
		const ranks = new Map<number, number>();
		for (const [penalty, engine] of [exact, tolerant].entries()) {
			for (const needle of needles) {
				const isLong = needle.length > MAX_TOLERANT || needle.split(/\s+/).length > MAX_TOLERANT_WORDS;
				for (const index of (engine === tolerant && isLong ? undefined : engine.filter(this.#texts, needle)) ?? []) {
					const rank = this.#rank(index, needle) + penalty * 10;
					ranks.set(index, Math.min(ranks.get(index) ?? Number.POSITIVE_INFINITY, rank));
				}
			}
			if (ranks.size > 0) {
				break;
			}
		}
		// Of equal matches the entries come first: some groups are called like the entry that they gather something for.
		const isGroup = (index: number): number => Number(this.#candidates[index]?.found.kind === 'group');
		return [...ranks]
			.sort(([a, left], [b, right]) => left - right || isGroup(a) - isGroup(b) || a - b)
			.flatMap(([index, rank]) => {
				const found = this.#candidates[index]?.found;
				return found ? [{ found, rank }] : [];
			});
	}

	/** 0 for the very name, 1 for the very code; then what begins so, names before codes; then the rest. */
	#rank(index: number, needle: string): number {
		const { names = [], keys = [] } = this.#candidates[index] ?? {};
		if (names.includes(needle)) {
			return 0;
		}
		if (keys.includes(needle)) {
			return 1;
		}
		if (names.some((name) => name.startsWith(needle))) {
			return 2;
		}
		if (names.some((name) => name.split(/[^a-z0-9]+/).some((word) => word.startsWith(needle)))) {
			return 3;
		}
		if (keys.some((key) => key.startsWith(needle))) {
			return 4;
		}
		return names.some((name) => name.includes(needle)) ? 5 : 6;
	}
}

/** The search over a registry, made on first need. */
export const searchIndex: (registry: Registry) => SearchIndex = perRegistry((registry) => new SearchIndex(registry));

function entryCandidate(entry: Entry): Candidate {
	const names = [entry.short.de, entry.short.en, entry.name.de, entry.name.en, ...entry.aliases, ...entry.renamedFrom];
	const keys = [
		entry.id,
		entry.site?.code,
		entry.module?.package,
		entry.module?.canonical,
		entry.repository,
		entry.repository?.replace(/^.*\//, ''),
	];
	const rest = [entry.longName?.de, entry.longName?.en, entry.site?.place, ...entry.misspellings];
	return candidate({ kind: 'entry', entry }, names, keys, rest);
}

function groupCandidate(group: Group): Candidate {
	return candidate({ kind: 'group', group }, [group.name.de, group.name.en], [group.id], []);
}

function candidate(
	found: Found,
	names: readonly string[],
	keys: readonly (string | undefined)[],
	rest: readonly (string | undefined)[],
): Candidate {
	const folded = (texts: readonly (string | undefined)[]): readonly string[] => [
		...new Set(texts.filter((text) => text !== undefined).flatMap(folds)),
	];
	return {
		found,
		names: folded(names),
		keys: folded(keys),
		text: folded([...names, ...keys, ...rest]).join(' '),
	};
}

/** The name of what was found, in one language. */
export function nameOf(found: Found, language: Language): string {
	return found.kind === 'entry' ? found.entry.short[language] : found.group.name[language];
}
