import assert from 'node:assert/strict';
import { type SearchHit, searchIndex } from '../../src/core/entries/search';
import type { Entry } from '../../src/core/registry/registry';
import { bundledRegistry } from '../support/bundled';
import { EVERYDAY_WORDS } from '../support/everydayWords';

const registry = bundledRegistry();
const index = searchIndex(registry);

/** Keys of an entry that people copy to search for it. */
const KEYS: Readonly<Record<string, (entry: Entry) => string | undefined>> = {
	id: ({ id }) => id,
	'site code': ({ site }) => site?.code,
	'package id': ({ module }) => module?.package,
	repository: ({ repository }) => repository,
	'short name': ({ short }) => short.de,
	name: ({ name }) => name.en,
};

describe('the search over the registry', () => {
	for (const [what, keyOf] of Object.entries(KEYS)) {
		it(`finds every entry first by its ${what}, in any case`, () => {
			const entries = [...registry.entries.values()];
			const wrong = entries.flatMap((entry) => {
				const key = keyOf(entry);
				if (key === undefined) {
					return [];
				}
				// A module and its repository, say, share one key: either may come first.
				const same = entries.filter((other) => keyOf(other)?.toLowerCase() === key.toLowerCase());
				const named = entries.filter(({ short, name, aliases }) =>
					[short.de, short.en, name.de, name.en, ...aliases].some((text) => text.toLowerCase() === key.toLowerCase()),
				);
				const [first] = index.search(key.toLowerCase());
				const right = first?.kind === 'entry' && [...same, ...named].includes(first.entry);
				return right ? [] : [`${key}: ${first?.kind === 'entry' ? first.entry.id : first?.group.id}`];
			});
			assert.deepEqual(wrong, []);
		});
	}

	for (const [id, queries] of Object.entries(EVERYDAY_WORDS)) {
		it(`finds ${id} among the first three by what people call it`, () => {
			const wrong = queries.flatMap((query) => {
				const ids = index.search(query).slice(0, 3).map(idOf);
				return ids.includes(id) ? [] : [`${query}: ${ids.join(', ')}`];
			});
			assert.deepEqual(wrong, []);
		});
	}

	for (const [query, id] of [
		['Uniklinik Köln', 'site-ukk'],
		['DIZ', '[sites]'],
		['DIC', '[sites]'],
		['Datenintegrationszentrum', '[sites]'],
		['labor', 'kds-laborbefund'],
		['Terminologieserver', 'termserver'],
		['Einwilligung', 'kds-consent'],
		['consent', 'kds-consent'],
		['Zulip', 'mii-zulip-kds'],
		['MII', 'mii'],
	] as const) {
		it(`finds ${id} first by ${query}`, () => assert.equal(index.search(query).map(idOf)[0], id));
	}

	it('has no search term that leads elsewhere', () => {
		const owners = [
			...[...registry.entries.values()].map((entry) => [entry.id, entry.searchTerms] as const),
			...[...registry.groups.values()].map((group) => [`[${group.id}]`, group.searchTerms] as const),
		];
		const wrong = owners.flatMap(([id, terms]) =>
			terms.flatMap((term) => {
				// An entry above it has the same name.
				const place = index.search(term).map(idOf).indexOf(id);
				const called = index.ranked(term).filter(({ rank }) => rank <= 2).length;
				return place >= 0 && place < called ? [] : [`${term}: ${id} at ${place}`];
			}),
		);
		assert.deepEqual(wrong, []);
	});

	it('finds an entry by its address, and by a page below it', () => {
		for (const url of [
			'https://github.com/medizininformatik-initiative/torch',
			'github.com/medizininformatik-initiative/torch/issues/1',
		]) {
			assert.equal(index.search(url).map(idOf)[0], 'repo-torch', url);
		}
	});

	it('does not take a part of a word before the word', () => {
		const ids = index.search('dic').map(idOf);
		const medication = ids.indexOf('kds-medikation');
		assert(medication === -1 || medication > ids.indexOf('site-ukk'));
	});
});

function idOf(found: SearchHit): string {
	return found.kind === 'entry' ? found.entry.id : `[${found.group.id}]`;
}
