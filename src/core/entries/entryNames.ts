/** Collects the names of entries, for checks, hovers, completion and search alike. */

import type { Language } from '../language';
import { inEvery } from '../language';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';

export interface EntryNames {
	readonly entry: Entry;
	/** The short and the full name, in every language. */
	readonly own: readonly string[];
	/** Former names that no entry has today. */
	readonly former: readonly string[];
	/** The code of a site, the package of a module. */
	readonly codes: readonly string[];
	/** The names and aliases, without packages, that are no ordinary words. */
	readonly telling: ReadonlySet<string>;
}

/** @returns the names of each entry of a registry, collected once per registry. */
export const entryNames: (registry: Registry) => readonly EntryNames[] = perRegistry((registry) => {
	const named = [...registry.entries.values()].map((entry) => ({ entry, own: ownNames(entry) }));
	const today = new Set(named.flatMap(({ entry, own }) => [...own, ...entry.aliases]));
	return named.map(({ entry, own }) => {
		const { name, aliases, renamedFrom, site, module } = entry;
		const former = renamedFrom.filter((text) => !today.has(text));
		const all = [...own, ...aliases, ...former, ...(site ? [site.code] : [])];
		const telling = all.filter((text) => isTelling(text, inEvery(name).includes(text)));
		const codes = [site?.code, module?.package].filter((code) => code !== undefined);
		return { entry, own, former, codes, telling: new Set(telling) };
	});
});

/**
 * Whether a name is no ordinary word: it has at least three characters, among them a space, a digit, an underscore or a
 * capital after the first one. A full name also counts when it begins with a capital or contains a hyphen or dot.
 */
function isTelling(name: string, isFull: boolean): boolean {
	return (name.length > 2 && /\s|\d|_|.\p{Lu}/u.test(name)) || (isFull && /^\p{Lu}|[-.]/u.test(name));
}

/** Returns the short and the full name, in every language. */
export function ownNames({ name, short }: Entry): readonly string[] {
	return [...inEvery(short), ...inEvery(name)];
}

/**
 * Returns the name to show beside the short name: the long name, else the full name. Returns nothing when it adds only
 * the kind of entry, as "MII consortium SMITH" does.
 */
export function secondName({ short, name, longName }: Entry, language: Language): string | undefined {
	const second = longName?.[language] ?? name[language];
	const isMore = longName === undefined ? !second.endsWith(short[language]) : second !== short[language];
	return isMore ? second : undefined;
}
