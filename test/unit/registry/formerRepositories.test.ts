import assert from 'node:assert/strict';
import { entryOfAddress } from '../../../src/core/entries/addressIndex';
import { SearchIndex } from '../../../src/core/entries/search';
import { formerRepositories } from '../../../src/core/registry/formerRepositories';
import { hasEnded } from '../../../src/core/registry/registry';
import { entriesOfRepository, todaysRepository } from '../../../src/core/repository/repositoryMatch';
import { sampleRegistry } from '../../support/registry';

const registry = sampleRegistry({
	entries: `
entries:
  viewer:
    { group: teams, name: viewer, repository: sample/viewer, renamedFrom: [old-viewer, The old viewer], source: s }
  words: { group: teams, name: Words, renamedFrom: [old-words], source: s }
  store: { group: teams, name: store, repository: sample/store, state: archived, source: s }
  cache: { group: teams, name: cache, repository: sample/cache, state: deprecated, source: s }
`,
});
const { viewer, words, store, cache } = Object.fromEntries(registry.entries);
assert(viewer && words && store && cache);

describe('a renamed repository', () => {
	it('had the former names that can be names of repositories', () => {
		assert.deepEqual(formerRepositories(viewer), ['sample/old-viewer']);
		assert.deepEqual(formerRepositories(words), []);
	});

	it('is known by the old name and address, in any case', () => {
		assert.equal(todaysRepository(registry, 'Sample/Old-Viewer'), 'sample/viewer');
		assert.deepEqual(entriesOfRepository(registry, 'sample/old-viewer'), [viewer]);
		assert.equal(entryOfAddress(registry, 'https://github.com/sample/old-viewer/'), viewer);
	});

	it('is found by the old name', () => {
		const [found] = new SearchIndex(registry).search('old-viewer');
		assert(found?.kind === 'entry' && found.entry === viewer);
	});

	it('leaves other names alone', () => {
		assert.equal(todaysRepository(registry, 'other/old-viewer'), 'other/old-viewer');
		assert.equal(todaysRepository(registry, undefined), undefined);
		assert.deepEqual(entriesOfRepository(registry, 'sample/old-words'), []);
	});
});

describe('an archived or deprecated repository', () => {
	it('has ended on any day', () => {
		for (const day of ['2020-01-01', '2030-01-01']) {
			assert.deepEqual(
				[viewer, store, cache].map((entry) => hasEnded(entry, day)),
				[false, true, true],
			);
		}
	});
});
