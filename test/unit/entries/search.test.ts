import assert from 'node:assert/strict';
import { nameOf, SearchIndex } from '../../../src/core/entries/search';
import { sampleRegistry } from '../../support/registry';

describe('SearchIndex', () => {
	const index = new SearchIndex(
		sampleRegistry({
			entries: `
entries:
  interop:
    group: teams
    name: { de: Arbeitsgruppe Interoperabilität, en: Interoperability Working Group }
    short: { de: AG Interoperabilität, en: Interoperability WG }
    source: sample
  lab:
    group: teams
    name: Laborbefund
    module: { kind: base, package: de.example.laborbefund }
    source: sample
  ukter: { group: teams, name: Universitätsklinikum Anderswo, site: { code: UKTer }, source: sample }
  tuebingen:
    group: teams
    name: Universitätsklinikum Tübingen
    site: { code: UKT }
    source: sample
  collaboration: { group: teams, name: Collaboration, source: sample }
  probes: { group: teams, name: Labor im Wandel, valid: { to: '2001' }, source: sample }
  tool: { group: teams, name: labor-tool, repository: sample/labor-tool, source: sample }
  early: { group: teams, name: Das Labormodul, source: sample }
  strasse: { group: teams, name: Straße, source: sample }
`,
		}),
	);
	const find = (query: string): string[] => index.search(query).map((found) => nameOf(found, 'de'));

	for (const [query, name] of [
		['interoperabilität', 'AG Interoperabilität'],
		['interoperabilitaet', 'AG Interoperabilität'],
		['interoperabilitat', 'AG Interoperabilität'],
		['INTEROPERABILITY', 'AG Interoperabilität'],
		['Tuebingen', 'Universitätsklinikum Tübingen'],
		['tubingen', 'Universitätsklinikum Tübingen'],
		['ukt', 'Universitätsklinikum Tübingen'],
		['strasse', 'Straße'],
		['de.example.laborbefund', 'Laborbefund'],
		['labrobefund', 'Laborbefund'],
		['interopperabilität', 'AG Interoperabilität'],
		['working group', 'AG Interoperabilität'],
		['labor befund', 'Laborbefund'],
		['Laborbefunde', 'Laborbefund'],
		['Befundlaborbefund', 'Laborbefund'],
		['das Laborbefund', 'Laborbefund'],
	] as const) {
		it(`finds ${name} by ${query}`, () => assert.equal(find(query)[0], name));
	}

	it('finds everything, in order, when nothing was typed', () => {
		assert.deepEqual(find(' '), [
			'Gruppen',
			'AG Interoperabilität',
			'Laborbefund',
			'Universitätsklinikum Anderswo',
			'Universitätsklinikum Tübingen',
			'Collaboration',
			'Labor im Wandel',
			'labor-tool',
			'Das Labormodul',
			'Straße',
		]);
	});

	it('takes whole words before beginnings and these before parts, and what has ended after what runs', () => {
		assert.deepEqual(find('labor'), [
			'labor-tool',
			'Labor im Wandel',
			'Laborbefund',
			'Das Labormodul',
			'Collaboration',
		]);
	});

	it('does not look for parts of one or two letters', () => assert.deepEqual(find('ab'), []));

	it('finds nothing for unknown words', () => assert.deepEqual(find('zzzz qqqq'), []));

	for (const query of ['a '.repeat(5_000), 'x'.repeat(5_000), 'laborbefudn '.repeat(400)]) {
		it(`is as quick with ${query.length} characters of ${JSON.stringify(query.slice(0, 12))}`, () => {
			const before = process.cpuUsage();
			find(query);
			const { user, system } = process.cpuUsage(before);
			assert(user + system < 300_000, `${(user + system) / 1_000} ms`);
		});
	}
});
