/** Finds entries and groups by names, search terms, codes, addresses and descriptions. */

import { inEvery, type Language, type Localized } from '../language';
import { knownWords } from '../languageWords';
import { perRegistry } from '../registry/perRegistry';
import { type Entry, type Group, hasEnded, type Registry } from '../registry/registry';
import { WordIndex } from '../text/wordIndex';
import { addressesOf } from './addressIndex';
import { type EntryNames, entryNames } from './entryNames';

export type SearchHit =
	| { readonly kind: 'entry'; readonly entry: Entry }
	| { readonly kind: 'group'; readonly group: Group };

/** A search result and its rank; 0 is best. */
export interface Ranked {
	readonly found: SearchHit;
	readonly rank: number;
}

// Order of equal matches: entries, then groups (some have the name of an entry), then repositories (most people look for
// the module or project instead), then everything that has ended.
const GROUP = 1;
const REPOSITORY = 2;
const ENDED = 4;

export class SearchIndex {
	readonly #index: WordIndex<SearchHit>;

	constructor(registry: Registry) {
		const { name, short } = registry.initiative;
		// Every entry belongs to the initiative, so its name in a query is ignored.
		const optional = [
			...knownWords('queryFillers'),
			...[short, ...inEvery(name)].flatMap((text) => text.split(/[\s-]+/)),
		];
		const contexts = new Map([...registry.groups.keys()].map((id) => [id, contextOf(registry, id)]));
		this.#index = new WordIndex<SearchHit>(
			[
				...[...registry.groups.values()].map((group) => ({
					value: { kind: 'group', group } as const,
					names: every(group.name),
					terms: group.searchTerms,
					keys: [group.id],
					texts: [...every(group.longName), ...every(group.intro)],
					context: group.parent === undefined ? [] : contexts.get(group.parent),
					behind: GROUP,
				})),
				...entryNames(registry).map((names) => searchableEntry(registry, names, contexts.get(names.entry.group))),
			],
			optional,
		);
	}

	/**
	 * @param query the typed text; an empty one returns everything in the order of the registry.
	 * @returns the entries and groups that match every word of the query, best first.
	 */
	search(query: string): readonly SearchHit[] {
		return this.#index.search(query).map(({ value }) => value);
	}

	/** Like `search`, with ranks, so that a caller can reorder results of equal rank. */
	ranked(query: string): readonly Ranked[] {
		return this.#index.search(query).map(({ value, rank }) => ({ found: value, rank }));
	}
}

/** Returns the search index of a registry, built on first use. */
export const searchIndex: (registry: Registry) => SearchIndex = perRegistry((registry) => new SearchIndex(registry));

function searchableEntry(
	registry: Registry,
	{ entry, own, former, codes }: EntryNames,
	context: readonly string[] = [],
) {
	const { site, module, repository } = entry;
	const isRepository = repository !== undefined && module === undefined;
	const ended = hasEnded(entry, registry.day);
	return {
		value: { kind: 'entry', entry } as const,
		names: [...own, ...entry.aliases, ...former],
		terms: [...entry.searchTerms, ...(site?.place?.split(' / ') ?? [])],
		keys: [entry.id, ...codes, ...(repository?.split('/').slice(1) ?? [])],
		// People also type a repository as owner/name.
		addresses: [...(repository === undefined ? [] : [repository]), ...addressesOf(entry)],
		texts: [...every(entry.longName), ...every(entry.description), ...entry.misspellings],
		context,
		behind: (ended ? ENDED : 0) + (isRepository ? REPOSITORY : 0),
	};
}

/** The names and terms of a group and its parents: "DIZ Köln" finds the site in Köln, because its group is called DIZ. */
function contextOf(registry: Registry, id: string): readonly string[] {
	const group = registry.groups.get(id);
	const above = group?.parent === undefined ? [] : contextOf(registry, group.parent);
	return group ? [...every(group.name), ...group.searchTerms, ...above] : [];
}

function every(text: Localized | undefined): readonly string[] {
	return text ? inEvery(text) : [];
}

/** Returns the name of a search result in one language. */
export function nameOf(found: SearchHit, language: Language): string {
	return found.kind === 'entry' ? found.entry.short[language] : found.group.name[language];
}
