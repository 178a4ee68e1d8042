/** The names of entries, made ready to be looked for in prose. */

import { DEFAULT_LANGUAGE } from '../language';
import { wordPattern } from '../markdown/words';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { nearest } from '../text/nearest';
import { entryNames } from './entryNames';

export interface NameIndex {
	/** Listed misspellings, and names whose case of letters is peculiar; case does not matter to it. */
	readonly pattern: RegExp | undefined;
	/** Every right name, as written. */
	readonly right: ReadonlySet<string>;
	/** The right name for a listed misspelling, as written. */
	readonly misspelt: ReadonlyMap<string, string>;
	/** The right name for a name in lower case, where the case is peculiar. */
	readonly peculiar: ReadonlyMap<string, string>;
	/** Former names, and the entries that had them. */
	readonly former: { readonly pattern: RegExp | undefined; readonly owners: ReadonlyMap<string, Entry> };
}

/** @returns the names of a registry, made once. */
export const nameIndex: (registry: Registry) => NameIndex = perRegistry((registry) => {
	const right = new Set<string>();
	const misspelt = new Map<string, string>();
	const peculiar = new Map<string, string>();
	const owners = new Map<string, Entry>();
	for (const { entry, own, former, telling } of entryNames(registry)) {
		const names = [...own, ...entry.aliases];
		for (const name of names) {
			right.add(name);
		}
		for (const wrong of entry.misspellings) {
			misspelt.set(wrong, nearest(wrong, names) ?? entry.name[DEFAULT_LANGUAGE]);
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
 * Whether only one way to write a name can be meant. A capital inside a word with small letters is such a sign; a name
 * all in capitals is none, since "Smith" or "distance" are words of their own. Nor is a plural such as "PROs".
 */
function isPeculiar(name: string): boolean {
	return (
		!/\s/.test(name) &&
		name.length >= 5 &&
		!/^\p{Lu}+s$/u.test(name) &&
		name.split(/[-:_]/).some((part) => /\p{Ll}/u.test(part) && /.\p{Lu}/u.test(part))
	);
}
