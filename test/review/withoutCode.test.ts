import assert from 'node:assert/strict';
import { allDifferences } from '../../scripts/registryReview/differences';
import { patchedText } from '../../scripts/registryReview/registryEditor';
import { RegistryFile } from '../../scripts/registryReview/registryFile';
import type { RepositoryObservation, World } from '../../scripts/registryReview/world';
import { checkReadme } from '../../src/core/checks/checks';
import { entryOfAddress } from '../../src/core/entries/addressIndex';
import { SearchIndex } from '../../src/core/entries/search';
import { parseRegistry } from '../../src/core/registry/parse';
import { hasEnded, Registry } from '../../src/core/registry/registry';
import { readJson, readText } from '../support/project';

const DAY = '2026-11-26';

/** The real registry, changed by nothing but the patch of the review: the product follows. */
describe('a repository of the organisation, without any code,', () => {
	const before = new RegistryFile(readText('registry/mii.yaml'), readJson('registry/mii.schema.json'));
	const { organisation } = before;
	const living = before.entries.filter(({ raw, module }) => !module && raw['repository'] && !raw['successor']);
	const [renamed, archived] = living.filter(
		({ raw }) => raw['state'] === undefined && raw['renamedFrom'] === undefined,
	);
	assert(renamed?.repository && archived?.repository);
	const seen = (name: string, more: Partial<RepositoryObservation> = {}): RepositoryObservation => ({
		...{ name, formerNames: [], topics: [], defaultBranch: 'main' },
		...more,
	});
	const newName = `${organisation}/under-a-new-name`;
	const world: World = {
		...{ day: DAY, gone: [], unseen: [], modules: new Map(), sites: undefined, links: new Map() },
		repositories: [
			seen(`${organisation}/brand-new`),
			seen(newName, { formerNames: [{ name: renamed.repository, proof: 'GitHub redirects it.' }] }),
			seen(archived.repository, { archived: true }),
		],
	};
	const { data, problems } = parseRegistry(patchedText(before, allDifferences(before, world)));
	assert(data !== undefined);
	const registry = new Registry(data);

	it('changes in data that has no mistakes', () => {
		assert.deepEqual(problems, []);
	});

	it('is added', () => {
		const entry = registry.entriesBelow('repositories').find(({ id }) => id === 'repo-brand-new');
		assert(entry && !hasEnded(entry, DAY));
		const [found] = new SearchIndex(registry).search('brand-new');
		assert(found?.kind === 'entry' && found.entry === entry);
	});

	it('is renamed, and still found by its former name', () => {
		const entry = registry.entries.get(renamed.id);
		const former = `https://github.com/${renamed.repository}`;
		assert.equal(entry?.repository, newName);
		assert.equal(entryOfAddress(registry, former), entry);
		const name = renamed.repository?.split('/')[1] ?? '';
		assert(new SearchIndex(registry).search(name).some((hit) => hit.kind === 'entry' && hit.entry === entry));
		const findings = checkReadme(`# Title\n\nSee [it](${former}).\n`, {
			registry,
			facts: {},
			isMii: true,
			isReadme: true,
		});
		const [moved] = findings.filter(({ rule }) => rule === 'link-moved');
		assert.deepEqual(moved?.args, [`https://github.com/${newName}`]);
	});

	it('is archived, which ends it', () => {
		const entry = registry.entries.get(archived.id);
		assert(entry && hasEnded(entry, DAY));
		const old = new Registry(parseRegistry(before.text).data ?? data);
		const was = old.entries.get(archived.id);
		assert(was && !hasEnded(was, DAY));
	});
});
