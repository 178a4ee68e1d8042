/** Finds entries and groups by anything that a person may know of them. */

import { inEvery, type Language, type Localized } from '../language';
import { knownWords } from '../languageWords';
import { perRegistry } from '../registry/perRegistry';
import { type Entry, type Group, hasEnded, type Registry } from '../registry/registry';
import { WordIndex } from '../text/wordIndex';
import { addressesOf } from './addressIndex';
import { type EntryNames, entryNames } from './entryNames';

export type Found =
	| { readonly kind: 'entry'; readonly entry: Entry }
	| { readonly kind: 'group'; readonly group: Group };

/** What was found, and how well it matches: 0 is best. */
export interface Ranked {
	readonly found: Found;
	readonly rank: number;
}

// Of equal matches: entries, then groups (some are called like the entry that they gather something for), then
// repositories, which most people reach through what they are the repository of; what has ended comes last.
const GROUP = 1;
const REPOSITORY = 2;
const ENDED = 4;

export class SearchIndex {
	readonly #index: WordIndex<Found>;

	constructor(registry: Registry) {
		const { name, short } = registry.initiative;
		// All of this belongs to the initiative, so its name tells nothing apart.
		const optional = [
			...knownWords('queryFillers'),
			...[short, ...inEvery(name)].flatMap((text) => text.split(/[\s-]+/)),
		];
		const contexts = new Map([...registry.groups.keys()].map((id) => [id, contextOf(registry, id)]));
		this.#index = new WordIndex<Found>(
			[
				...[...registry.groups.values()].map((group) => ({
					value: { kind: 'group', group } as const,
					names: every(group.name),
					terms: group.searchTerms,
					keys: [group.id],
					texts: every(group.intro),
					context: group.parent === undefined ? [] : contexts.get(group.parent),
					behind: GROUP,
				})),
				...entryNames(registry).map((names) => searchableEntry(registry, names, contexts.get(names.entry.group))),
			],
			optional,
		);
	}

	/**
	 * @param query what was typed; empty for everything in the order of the registry.
	 * @returns what matches every word of the query, best first.
	 */
	search(query: string): readonly Found[] {
		return this.#index.search(query).map(({ value }) => value);
	}

	/** The same with how well each matches: of equal ranks a caller may prefer some to others. Lower is better. */
	ranked(query: string): readonly Ranked[] {
		return this.#index.search(query).map(({ value, rank }) => ({ found: value, rank }));
	}
}

/** The search over a registry, made on first need. */
export const searchIndex: (registry: Registry) => SearchIndex = perRegistry((registry) => new SearchIndex(registry));

function searchableEntry(
	registry: Registry,
	{ entry, own, former, codes }: EntryNames,
	context: readonly string[] = [],
) {
	const { site, module, repository } = entry;
	const isRepository = repository !== undefined && module === undefined;
	// The day on which the facts were true: what has ended since then comes a little too far up, and that is all.
	const ended = hasEnded(entry, registry.updated);
	return {
		value: { kind: 'entry', entry } as const,
		names: [...own, ...entry.aliases, ...former],
		terms: [...entry.searchTerms, ...(site?.place?.split(' / ') ?? [])],
		keys: [entry.id, ...codes, ...(repository?.split('/').slice(1) ?? [])],
		// Its name with the owner is known, too, where nobody writes the host.
		addresses: [...(repository === undefined ? [] : [repository]), ...addressesOf(entry)],
		texts: [...every(entry.longName), ...every(entry.description), ...entry.misspellings],
		context,
		behind: (ended ? ENDED : 0) + (isRepository ? REPOSITORY : 0),
	};
}

/** What the groups above are called: "DIZ Köln" means the site in Köln, since its group is also called so. */
function contextOf(registry: Registry, id: string): readonly string[] {
	const group = registry.groups.get(id);
	const above = group?.parent === undefined ? [] : contextOf(registry, group.parent);
	return group ? [...every(group.name), ...group.searchTerms, ...above] : [];
}

function every(text: Localized | undefined): readonly string[] {
	return text ? inEvery(text) : [];
}

/** The name of what was found, in one language. */
export function nameOf(found: Found, language: Language): string {
	return found.kind === 'entry' ? found.entry.short[language] : found.group.name[language];
}
