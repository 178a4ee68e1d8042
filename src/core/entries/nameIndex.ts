/** Patterns and maps that find correct, misspelt and former names in prose. */

import { DEFAULT_LANGUAGE } from '../language';
import { wordPattern } from '../markdown/words';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { nearestWord } from '../text/nearestWord';
import { entryNames } from './entryNames';

export interface NameIndex {
	/** Matches listed misspellings and names with a peculiar case, ignoring case. */
	readonly pattern: RegExp | undefined;
	/** Every correct name. */
	readonly right: ReadonlySet<string>;
	/** The correct name by listed misspelling. */
	readonly misspelt: ReadonlyMap<string, string>;
	/** The names with a peculiar case, by their lower-case form. */
	readonly peculiar: ReadonlyMap<string, string>;
	/** Former names, with the entries that had them. */
	readonly former: { readonly pattern: RegExp | undefined; readonly owners: ReadonlyMap<string, Entry> };
}

/** @returns the name index of a registry, built once per registry. */
export const nameIndex: (registry: Registry) => NameIndex = perRegistry((registry) => {
	const right = new Set<string>();
	const misspelt = new Map<string, string>();
	const peculiar = new Map<string, string>();
	const owners = new Map<string, Entry>();
	for (const { entry, own, former, telling } of entryNames(registry)) {
		const names = [...own, ...entry.aliases];
		for (const name of names) {
			right.add(name);
			// A name with a small first letter begins sentences and table cells, too.
			right.add(name.replace(/^\p{Ll}/u, (first) => first.toUpperCase()));
		}
		for (const wrong of entry.misspellings) {
			misspelt.set(wrong, nearestWord(wrong, names) ?? entry.name[DEFAULT_LANGUAGE]);
		}
		for (const name of own.filter(isPeculiar)) {
			peculiar.set(name.toLowerCase(), name);
		}
		for (const name of former.filter((text) => telling.has(text))) {
			owners.set(name, entry);
		}
	}
	return {
		pattern: wordPattern([...misspelt.keys(), ...peculiar.values()], 'giu'),
		right,
		misspelt,
		peculiar,
		former: { pattern: wordPattern(owners.keys(), 'gu'), owners },
	};
});

/**
 * Whether a name can be recognised in the wrong case, because a capital is inside a word with small letters. A name in
 * capitals cannot: "Smith" and "distance" are ordinary words. Nor can a plural such as "PROs".
 */
function isPeculiar(name: string): boolean {
	return (
		!/\s/.test(name) &&
		name.length >= 5 &&
		!/^\p{Lu}+s$/u.test(name) &&
		name.split(/[-:_]/).some((part) => /\p{Ll}/u.test(part) && /.\p{Lu}/u.test(part))
	);
}
