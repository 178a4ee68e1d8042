import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/core/language';
import { bestLink, needsMembership, teamLink } from '../../src/core/registry/links';
import { type Entry, hasEnded } from '../../src/core/registry/registry';
import { bundledRegistry } from '../support/bundled';

const registry = bundledRegistry();

describe('registry/mii.yaml', () => {
	// Entries are added, and an ended one stays: only a loss is a mistake.
	for (const [group, least] of [
		['consortia', 4],
		['working-groups', 5],
		['core-data-set', 21],
		['repositories', 124],
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

	it('gives every entry an id of its own, a group and a source', () => {
		const ids = [...registry.entries.keys(), ...registry.groups.keys()];
		assert.equal(new Set(ids).size, ids.length);
		for (const entry of registry.entries.values()) {
			assert(registry.groups.has(entry.group), entry.id);
			assert(entry.source.length > 0 && entry.source.every((source) => source.trim() !== ''), entry.id);
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
				const texts = links.map(({ kind, title }) => title?.[language] ?? kind);
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

	it('spells taskforces one way', () => {
		for (const { id, name } of registry.entriesOf('taskforces')) {
			assert.match(name.de, /^Taskforce | Taskforce$/, id);
			assert.match(name.en, / Taskforce$/, id);
		}
	});
});
