import assert from 'node:assert/strict';
import { entriesBeginning } from '../../../src/core/entries/entriesBeginning';
import { entryNames } from '../../../src/core/entries/entryNames';
import { mentionsIn } from '../../../src/core/entries/mentions';
import { nameIndex } from '../../../src/core/entries/nameIndex';
import { sampleRegistry } from '../../support/registry';

/** The names of an entry that are no everyday words. */
function telling(name: string, alias: string): readonly string[] {
	const entries = `entries:\n  one: { group: teams, source: sample, name: ${name}, aliases: [${alias}] }\n`;
	return entryNames(sampleRegistry({ entries })).flatMap((names) => [...names.telling]);
}

describe('telling names', () => {
	for (const name of ['AG Consent', 'HiGHmed', 'POLAR_MI', 'DSF', 'excel2fhir']) {
		it(`include ${name}`, () => assert.deepEqual(telling('plain', name), [name]));
	}
	for (const name of ['Hauptausschuss', 'kds-basis', '.github']) {
		it(`include ${name} as a full name only`, () => {
			assert.deepEqual(telling(name, 'x'), [name]);
			assert.deepEqual(telling('plain', name), []);
		});
	}
	for (const name of ['person', 'consent', 'um']) {
		it(`do not include ${name}`, () => assert.deepEqual(telling(name, name), []));
	}
	for (const name of ['Person', 'UM', 'X1']) {
		it(`do not include ${name} as an alias`, () => assert.deepEqual(telling('plain', name), []));
	}
});

describe('a former name that another entry has today', () => {
	const registry = sampleRegistry({
		entries: `
entries:
  old: { group: teams, name: New Team, renamedFrom: [Big Team, Old Team], source: sample }
  now: { group: teams, name: Big Team, source: sample }
`,
	});

	it('is the name of that entry in hovers, completion and checks', () => {
		assert.deepEqual(
			mentionsIn(registry, 'Big Team, Old Team').map(({ entry }) => entry.id),
			['now', 'old'],
		);
		assert.deepEqual(
			entriesBeginning(registry, 'big').map(({ entry }) => entry.id),
			['now'],
		);
		assert.deepEqual([...nameIndex(registry).former.owners.keys()], ['Old Team']);
	});
});
