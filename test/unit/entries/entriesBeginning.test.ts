import assert from 'node:assert/strict';
import { beginsOneOf, entriesBeginning, restsOf } from '../../../src/core/entries/entriesBeginning';
import { sampleRegistry } from '../../support/registry';

describe('beginsOneOf', () => {
	for (const [name, typed] of [
		['AG Interoperabilität', ''],
		['AG Interoperabilität', 'ag'],
		['AG Interoperabilität', 'AG Interop'],
		['AG Interoperabilität', 'AG '],
		['AG Interoperabilität', 'a i'],
		['AG Interoperabilität', 'ag interoperabilitaet'],
		['AG Interoperabilität', 'ag interoperabilitat'],
		['Übersicht', 'ueber'],
		['Übersicht', 'uber'],
		['Übersicht', 'Über'],
		['CORD-MI', 'CORD-M'],
		['CORD-MI', 'cord mi'],
		['de.example.labor', 'de.exa'],
	] as const) {
		it(`takes “${typed}” for the beginning of ${name}`, () => assert.equal(beginsOneOf(['X', name], typed), true));
	}

	for (const [name, typed] of [
		['AG Interoperabilität', 'Interop'],
		['AG Interoperabilität', 'AG Intreop'],
		['AG Interoperabilität', 'AG/Interop'],
		['AG Interoperabilität', 'AG-Interop'],
		['AG Interoperabilität', 'AGI'],
		['AG Interoperabilität', 'AG Interoperabilität '],
		['AG Interoperabilität', '/AG'],
		['Phenotypes', 'types'],
		['HiGHmed', 'hgmd'],
		['HiGHmed', 'higmed'],
	] as const) {
		it(`does not take “${typed}” for ${name}`, () => assert.equal(beginsOneOf([name], typed), false));
	}
});

describe('entriesBeginning', () => {
	const registry = sampleRegistry({
		entries: `
entries:
  mainz:
    group: teams
    name: { de: Standort Mainz, en: Mainz site }
    longName: Universitätsmedizin der Johannes-Universität
    site: { code: JGU }
    source: sample
  alias: { group: teams, name: Beta, aliases: [Labor], source: sample }
  labor: { group: teams, name: Laborbefund, module: { kind: base, package: de.example.lab }, source: sample }
  former: { group: teams, name: Gamma, renamedFrom: [Delta], misspellings: [Epsilon], source: sample }
`,
	});
	const ids = (typed: string): string[] => entriesBeginning(registry, typed).map(({ entry }) => entry.id);

	it('offers names before aliases', () => assert.deepEqual(ids('lab'), ['labor', 'alias']));
	it('offers the very name first', () => assert.deepEqual(ids('labor'), ['labor', 'alias']));
	it('knows both languages', () => assert.deepEqual([ids('stand'), ids('mainz')], [['mainz'], ['mainz']]));
	it('knows codes of sites', () => assert.deepEqual(ids('jg'), ['mainz']));
	it('knows packages', () => assert.deepEqual(ids('de.example'), ['labor']));
	it('knows former names', () => assert.deepEqual(ids('del'), ['former']));
	for (const typed of ['johannes', 'epsilon', 'universit']) {
		it(`offers nothing for “${typed}”`, () => assert.deepEqual(ids(typed), []));
	}
	it('offers all for nothing', () => assert.deepEqual(ids(''), ['mainz', 'alias', 'labor', 'former']));

	it('knows what completes a name that was begun', () => {
		const rests = (id: string, typed: string): readonly string[] => {
			const entry = registry.entries.get(id);
			return entry ? restsOf(entry, typed) : [];
		};
		assert.deepEqual(rests('alias', 'la'), ['bor']);
		assert.deepEqual(rests('mainz', 'STANDORT'), [' Mainz', ' Mainz']);
		assert.deepEqual(rests('mainz', 'x'), []);
	});
});
