import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/core/language';
import { bestLink } from '../../src/core/registry/links';
import { findSection, renderSection } from '../../src/core/sections/sections';
import { toPlainText } from '../../src/core/template/sectionText';
import { bundledRegistry } from '../support/bundled';
import { readText } from '../support/project';

/**
 * The page of the organisation on GitHub (2023), row by row: group, name in German, link. What stands there has to be in
 * the registry, in this order. The page itself is no source of the product, so its rows are written out here.
 */
const TEAM = 'https://github.com/orgs/medizininformatik-initiative/teams';
const PAGE: Readonly<Record<string, readonly (readonly [string, string?])[]>> = {
	consortia: [
		['MII-Konsortium DIFUTURE'],
		['MII-Konsortium HiGHmed', `${TEAM}/highmed`],
		['MII-Konsortium MIRACUM'],
		['MII-Konsortium SMITH', `${TEAM}/smith`],
	],
	projects: [
		['MII/NUM-Projekt CODEX', 'https://github.com/num-codex'],
		['MII-Projekt ABIDE_MI', `${TEAM}/abide`],
		['MII-Projekt CORD_MI', `${TEAM}/cord`],
		['MII-Projekt POLAR_MI', `${TEAM}/polar`],
		['MII-Projekt INTERPOLAR'],
	],
	'working-groups': [
		['MII-Arbeitsgruppe Consent'],
		['MII-Arbeitsgruppe Data Sharing'],
		['MII-Arbeitsgruppe Interoperabilität', `${TEAM}/ag-interoperabilitat`],
		['MII-Arbeitsgruppe Externe Daten'],
		['MII-Arbeitsgruppe Kommunikation'],
	],
	taskforces: [
		['Taskforce Kerndatensatz', `${TEAM}/taskforce-kerndatensatz`],
		['Taskforce Datenselektion, Datenbereitstellung und Testdaten'],
		['Taskforce Übergreifende Schnittstellen'],
		['Taskforce Verteilte Analysen'],
	],
};

describe('the registry', () => {
	const registry = bundledRegistry();

	for (const [group, rows] of Object.entries(PAGE)) {
		it(`has the page's ${group}, in the page's order, with the page's links`, () => {
			const entries = registry.entriesOf(group).slice(0, rows.length);
			assert.deepEqual(
				entries.map((entry, index) => [entry.name.de, entry.links.find(({ url }) => url === rows[index]?.[1])?.url]),
				rows.map(([name, link]) => [name, link]),
			);
		});
	}

	for (const language of LANGUAGES) {
		it(`writes every heading, entry and link of the page, teams beside public pages and marked (${language})`, () => {
			const section = findSection(registry, 'profile');
			assert(section);
			const text = toPlainText(renderSection(registry, section, language));
			const mark = language === 'de' ? 'nur für Mitglieder)' : 'for members only)';
			for (const [group, rows] of Object.entries(PAGE)) {
				assert(text.includes(`\n## ${registry.groups.get(group)?.name[language]}\n`), group);
				for (const [index, [, url]] of rows.entries()) {
					const entry = registry.entriesOf(group)[index];
					const line = text
						.split('\n')
						.find((row) => row.startsWith('- ') && row.includes(entry?.name[language] ?? '?'));
					assert(line !== undefined && (url === undefined || line.includes(`](${url})`)), `${entry?.id}: ${line}`);
					assert.equal(line.includes(mark), url?.startsWith(TEAM) ?? false, line);
					const first = /\]\((.*?)\)/.exec(line)?.[1];
					assert.equal(first, entry && bestLink(entry, language)?.url);
				}
			}
		});
	}

	it('says where the page says so that a list is incomplete', () => {
		const more = registry.groupsOf().filter((group) => group.section && group.more);
		assert.deepEqual(
			more.map((group) => group.id),
			['projects', 'taskforces'],
		);
	});

	it('has the headings, pictures and addresses of the page', () => {
		const text = readText('registry/mii.yaml');
		for (const part of [
			'Konsortien',
			'Projekte',
			'Arbeitsgruppen',
			'Taskforces',
			'MII-Kerndatensatz',
			'https://github.com/medizininformatik-initiative/.github/blob/main/images/mii_banner_1400x605.png',
			'https://www.medizininformatik-initiative.de/sites/default/files/2023-07/2023-07-10_MII_Kerndatensatz_Abbildung.jpg',
			'https://github.com/medizininformatik-initiative/kerndatensatz-meta/wiki',
			'https://www.medizininformatik-initiative.de/de/impressum',
			'Vernetzen. Forschen. Heilen.',
		]) {
			assert(text.includes(part), part);
		}
	});

	it('asks for access exactly as the page says', () => {
		assert.equal(registry.access.to, 'office@medizininformatik-initiative.de');
		assert.equal(registry.access.subject, 'Zugang zum GitHub der MII');
	});
});
