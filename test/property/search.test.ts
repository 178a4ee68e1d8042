import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchIndex } from '../../src/core/entries/search';
import type { Entry } from '../../src/core/registry/registry';
import { ANY_CHARACTER } from '../support/anyCharacter';
import { bundledRegistry } from '../support/bundled';

const registry = bundledRegistry();
const index = searchIndex(registry);
const entries = [...registry.entries.values()];

/** The names and keys of an entry. */
function namesOf({ id, name, short, aliases, renamedFrom, site, module }: Entry): readonly string[] {
	const all = [id, name.de, name.en, short.de, short.en, ...aliases, ...renamedFrom, site?.code, module?.package];
	return [...new Set(all.filter((text) => text !== undefined))];
}

const named = entries.flatMap((entry) => namesOf(entry).map((name) => ({ entry, name })));

/** Ways in which people write the same. */
const WAYS: readonly ((name: string) => string)[] = [
	(name) => name,
	(name) => name.toUpperCase(),
	(name) => name.toLowerCase(),
	(name) => `  ${name} `,
	(name) => name.replaceAll('-', ' '),
	(name) => name.replace(/ /g, '  '),
	(name) => name.normalize('NFD'),
	(name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
	(name) => name.replace(/[äöüÄÖÜ]/g, (umlaut) => `${umlaut.normalize('NFD')[0]}e`).replaceAll('ß', 'ss'),
];

/** Names that differ only in the ways above are equal. */
function plain(name: string): string {
	return (
		name
			.toLowerCase()
			.normalize('NFD')
			.match(/[a-z0-9]+/g) ?? []
	).join('');
}

describe('the search', () => {
	it('finds every entry among the first three by each of its names, however it is written', () => {
		fc.assert(
			fc.property(fc.constantFrom(...named), fc.constantFrom(...WAYS), ({ entry, name }, write) => {
				const first = index.search(write(name)).slice(0, 3);
				const hit = first.some((found) => found.kind === 'entry' && found.entry === entry);
				const isEqual = (other: Entry): boolean => namesOf(other).some((text) => plain(text) === plain(name));
				const equals = first.filter((found) => found.kind === 'entry' && isEqual(found.entry)).length;
				assert(
					hit || equals === 3,
					`${write(name)}: ${JSON.stringify(first.map((found) => (found.kind === 'entry' ? found.entry.id : found.group.id)))}`,
				);
			}),
			{ numRuns: 6_000 },
		);
	}).timeout(120_000);

	it('takes any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: ANY_CHARACTER, maxLength: 300 }), (typed) => {
				index.search(typed);
			}),
			{ numRuns: 300 },
		);
	}).timeout(120_000);
});
