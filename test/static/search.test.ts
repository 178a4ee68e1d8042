import assert from 'node:assert/strict';
import type { Entry } from '../../src/core/registry/registry';
import { searchIndex } from '../../src/core/registry/search';
import { bundledRegistry } from '../support/bundled';

const registry = bundledRegistry();
const index = searchIndex(registry);

/** What identifies an entry, and what people copy to look for it. */
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
});
