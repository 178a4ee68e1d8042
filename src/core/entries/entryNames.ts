/** The names of entries: the one list behind checks, hovers, completion and search. */

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
	/** All of these but packages, and the aliases, as far as nobody writes them by chance. */
	readonly telling: ReadonlySet<string>;
}

/** @returns the names of each entry of a registry, made once. */
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
 * Whether a name is no ordinary word: it has at least three characters, and among them a blank, a digit, an underscore or a
 * capital behind the first one. Of a full name, which is spelt as in running text, less is enough: a capital at its beginning,
 * or a hyphen or dot inside.
 */
function isTelling(name: string, isFull: boolean): boolean {
	return (name.length > 2 && /\s|\d|_|.\p{Lu}/u.test(name)) || (isFull && /^\p{Lu}|[-.]/u.test(name));
}

/** The short and the full name, in every language. */
export function ownNames({ name, short }: Entry): readonly string[] {
	return [...inEvery(short), ...inEvery(name)];
}

/**
 * What to show beside the short name: the long name, else the name in running text, where that tells more than what kind
 * of thing it is ("MII consortium SMITH").
 */
export function secondName({ short, name, longName }: Entry, language: Language): string | undefined {
	const second = longName?.[language] ?? name[language];
	const isMore = longName === undefined ? !second.endsWith(short[language]) : second !== short[language];
	return isMore ? second : undefined;
}
