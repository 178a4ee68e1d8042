import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/core/language';
import { bundledData } from '../../src/core/registry/bundled';
import { formerRepositories } from '../../src/core/registry/formerRepositories';
import { bestLink, needsMembership, teamLink } from '../../src/core/registry/links';
import { type Entry, hasEnded } from '../../src/core/registry/registry';
import { entriesOfRepository } from '../../src/core/repository/repositoryMatch';
import { bundledRegistry } from '../support/bundled';

const registry = bundledRegistry();
const data = bundledData();

/** `owner/repository path@commit`, perhaps with its tag, or an address and the day it was read. */
const SOURCE =
	/^([A-Za-z0-9-]+\/[A-Za-z0-9._-]+ \S+@[0-9a-f]{7,40}( \([\w./-]+\))?|https:\/\/\S+ \(read \d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])\))$/;

describe('registry/mii.yaml', () => {
	// Entries are added, and an ended one stays: only a loss is a mistake.
	for (const [group, least] of [
		['consortia', 4],
		['working-groups', 5],
		['core-data-set', 21],
		['repositories', 117],
		['sites', 51],
	] as const) {
		it(`has lost none of ${group}`, () => assert(registry.countOf(group) >= least));
	}

	for (const [what, keyOf] of Object.entries({
		'site code': ({ site }: Entry) => site?.code,
		repository: ({ group, repository }: Entry) => (group.startsWith('repositories') ? repository : undefined),
		package: ({ module }: Entry) => module?.package,
	})) {
		it(`gives each ${what} to one entry`, () => {
			const keys = [...registry.entries.values()].flatMap((entry) => keyOf(entry) ?? []);
			assert.deepEqual(
				keys.filter((key, at) => keys.indexOf(key) !== at),
				[],
			);
		});
	}

	it('has current modules of the core data set, and superseded ones', () => {
		const current = registry.entriesOf('core-data-set');
		for (const entry of current) {
			assert(entry.module?.status === 'active' && !hasEnded(entry, registry.updated), `${entry.id}: no current module`);
		}
		assert(registry.entriesOf('core-data-set-superseded').length > 0);
		assert(registry.entriesOf('core-data-set-superseded').every((entry) => hasEnded(entry, registry.updated)));
	});

	it('gives every entry an id of its own and a group', () => {
		const ids = [...registry.entries.keys(), ...registry.groups.keys()];
		assert.equal(new Set(ids).size, ids.length);
		for (const entry of registry.entries.values()) {
			assert(registry.groups.has(entry.group), entry.id);
		}
	});

	it('names sources that can be looked up: a file at a commit, or a page and the day it was read', () => {
		const { initiative, access, groups, entries } = data;
		const sources = [
			['initiative', initiative.source],
			['access', access.source],
			...Object.entries(groups).map(([id, { source }]) => [id, source ?? []] as const),
			...Object.entries(entries).map(([id, { source }]) => [id, source ?? ''] as const),
		] as const;
		const wrong = sources.flatMap(([id, source]) =>
			[source].flat().flatMap((text) => (SOURCE.test(text) ? [] : [`${id}: ${text}`])),
		);
		assert.deepEqual(wrong, []);
	});

	it('has read every page on a day up to its own', () => {
		const days = JSON.stringify(data).match(/(?<=\(read )[\d-]+(?=\))/g) ?? [];
		assert(days.length > 0 && days.every((day) => day <= registry.updated));
	});

	it('gives the name of a repository, today or before, to one entry of the repositories', () => {
		const repositories = registry.entriesBelow('repositories');
		const names = repositories.flatMap((entry) => [entry.repository ?? '', ...formerRepositories(entry)]);
		assert(names.length > repositories.length);
		assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
		for (const entry of repositories) {
			assert(
				formerRepositories(entry).every((name) => entriesOfRepository(registry, name).includes(entry)),
				entry.id,
			);
		}
	});

	it('knows every successor and consortium it names', () => {
		for (const { id, successor, site } of registry.entries.values()) {
			assert(successor === undefined || registry.entries.has(successor), id);
			assert(site?.consortium === undefined || registry.entries.get(site.consortium)?.group === 'consortia', id);
		}
	});

	it('calls no two links of an entry the same', () => {
		for (const { id, links } of registry.entries.values()) {
			for (const language of LANGUAGES) {
				const texts = links.map(({ kind, title, stage }) => title?.[language] ?? `${kind} ${stage ?? ''}`);
				assert.equal(new Set(texts).size, texts.length, `${id}: ${texts}`);
			}
		}
	});

	it('gives the public page of an entry that has one, and the team only where there is no other', () => {
		const teams = [...registry.entries.values()].filter((entry) => teamLink(entry));
		for (const entry of teams) {
			for (const language of LANGUAGES) {
				const best = bestLink(entry, language);
				assert.equal(best && needsMembership(best), entry.links.every(needsMembership), entry.id);
			}
		}
		const alone = teams.filter((entry) => entry.links.every(needsMembership));
		assert(alone.length > 0 && alone.length < teams.length);
	});

	it('puts no page for members before a public one', () => {
		for (const { id, links } of registry.entries.values()) {
			const members = links.map(needsMembership);
			assert(!members.includes(true) || !members.slice(members.indexOf(true)).includes(false), id);
		}
	});

	it('spells taskforces one way', () => {
		for (const { id, name } of registry.entriesOf('taskforces')) {
			assert.match(name.de, /^Taskforce | Taskforce$/, id);
			assert.match(name.en, / Taskforce$/, id);
		}
	});
});
