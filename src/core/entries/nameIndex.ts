/** The names of entries, made ready to be looked for in prose. */

import { wordPattern } from '../markdown/words';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { nearest } from '../text/nearest';

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
	const entries = [...registry.entries.values()];
	const right = new Set(entries.flatMap((entry) => [...ownNames(entry), ...entry.aliases]));
	const misspelt = new Map<string, string>();
	const peculiar = new Map<string, string>();
	const owners = new Map<string, Entry>();
	for (const entry of entries) {
		const names = ownNames(entry);
		for (const wrong of entry.misspellings) {
			misspelt.set(wrong, nearest(wrong, [...names, ...entry.aliases]) ?? entry.name.de);
		}
		for (const name of names.filter(isPeculiar)) {
			peculiar.set(name.toLowerCase(), name);
		}
		for (const former of entry.renamedFrom.filter((name) => isDistinct(name) && !right.has(name))) {
			owners.set(former, entry);
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

function ownNames({ name, short }: Entry): readonly string[] {
	return [name.de, name.en, short.de, short.en];
}

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

/** Whether a former name can be no ordinary word: several words, or letters that no word has. */
function isDistinct(name: string): boolean {
	return /\s|\d|.\p{Lu}/u.test(name) && name.length >= 4;
}
