import assert from 'node:assert/strict';
import { lint } from 'markdownlint/sync';
import { format } from 'prettier';
import { checkReadme } from '../../src/core/checks/checks';
import { LANGUAGES, type Language } from '../../src/core/language';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import { bestLink, teamLink } from '../../src/core/registry/links';
import { type Entry, hasEnded } from '../../src/core/registry/registry';
import type { RepositoryFacts } from '../../src/core/repository/repositoryFacts';
import { outlineOf, ownSections } from '../../src/core/sections/outline/outline';
import { renderSection, type Section, sectionsOf } from '../../src/core/sections/sections';
import { toPlainText, toSnippet } from '../../src/core/template/sectionText';
import { bundledRegistry } from '../support/bundled';

const registry = bundledRegistry();
const known: RepositoryFacts = {
	title: { de: 'MII IG Onkologie', en: 'MII IG Onkologie' },
	package: 'de.medizininformatikinitiative.kerndatensatz.onkologie',
	canonical: 'https://www.medizininformatik-initiative.de/fhir/ext/modul-onko',
	version: '2027.0.0-ballot.1',
	licence: 'CC0-1.0',
	fhir: '4.0.1',
	repository: 'medizininformatik-initiative/kerndatensatzmodul-onkologie',
	guide: 'https://medizininformatik-initiative.github.io/kerndatensatzmodul-onkologie/',
};

/** A section as the file that it may be in. */
function fileWith(section: Section, language: Language, facts: RepositoryFacts): string {
	const text = toPlainText(renderSection(registry, section, language, facts));
	return section.starter ? `${text}\n` : `# Title\n\n${text}\n`;
}

describe('every blank', () => {
	const kinds: readonly RepositoryFacts[] = [{}, known, { package: 'x' }, { repository: 'a/b', workflow: 'ci.yml' }];

	for (const section of sectionsOf(registry)) {
		it(`of ${section.id} has a name, and text before the next one`, () => {
			for (const [language, facts] of LANGUAGES.flatMap((one) => kinds.map((facts) => [one, facts] as const))) {
				const parts = renderSection(registry, section, language, facts);
				for (const [index, part] of parts.entries()) {
					assert(typeof part === 'string' || part.name, JSON.stringify(part));
					assert(typeof part === 'string' || typeof (parts[index + 1] ?? '') === 'string', JSON.stringify(part));
				}
			}
		});
	}
});

describe('every section', () => {
	for (const section of sectionsOf(registry)) {
		for (const language of LANGUAGES) {
			const name = `${section.id} (${language})`;

			it(`${name} passes the default rules of markdownlint, line length aside`, () => {
				for (const facts of [{}, known]) {
					const strings = { [name]: fileWith(section, language, facts) };
					const problems = lint({ strings, config: { default: true, MD013: false } })[name] ?? [];
					assert.deepEqual(
						problems.map(({ lineNumber, ruleNames, errorDetail }) => [lineNumber, ruleNames[0], errorDetail]),
						[],
					);
				}
			});

			it(`${name} is as Prettier would write it`, async () => {
				for (const facts of [{}, known]) {
					const text = fileWith(section, language, facts);
					assert.equal(await format(text, { parser: 'markdown' }), text);
				}
			});

			it(`${name} is not blamed by our own checks`, () => {
				const text = fileWith(section, language, known);
				const context = { registry, facts: known, isMii: false, isReadme: true };
				const findings = checkReadme(text, context).filter(({ rule }) => rule !== 'placeholder');
				assert.deepEqual(
					findings.map(({ code, args }) => [code, ...args]),
					[],
				);
			});

			it(`${name} has tab stops that are all reachable, each for one thing`, () => {
				const snippet = toSnippet(renderSection(registry, section, language));
				const first = [...snippet.matchAll(/(?<!\\)\$\{(\d+)[:|]/g)].map((match) => Number(match[1]));
				assert.deepEqual(
					first,
					first.map((_, index) => index + 1),
				);
				assert(snippet.endsWith('$0'));
			});
		}
	}

	it('of the projects lists those of the page in their order, the ended ones with their year', () => {
		const projects = sectionsOf(registry).find(({ id }) => id === 'projects');
		assert(projects);
		const rows = toPlainText(renderSection(registry, projects, 'de')).match(/^- .*$/gm) ?? [];
		const rowOf = (entry: Entry): string => {
			const end = hasEnded(entry, registry.day) ? ` (bis ${entry.valid?.to?.slice(0, 4)})` : '';
			const [team, best] = [teamLink(entry), bestLink(entry, 'de')];
			const note = team && team !== best ? ' (Team, nur für Mitglieder)' : '';
			return `${entry.name.de}${team && team === best ? ' (nur für Mitglieder)' : ''}${end}${note}`;
		};
		assert.deepEqual(
			rows.map((row) => row.replace(/[[\]]|\(https:[^)]*\)|^- /g, '')),
			[...registry.entriesOf('projects').map(rowOf), 'und viele mehr'],
		);
	});

	it('asks for nothing that the repository tells', () => {
		const facts = sectionsOf(registry).find(({ id }) => id === 'facts');
		assert(facts);
		for (const language of LANGUAGES) {
			assert.equal(
				renderSection(registry, facts, language, known).every((part) => typeof part === 'string'),
				true,
			);
		}
	});
});

describe('a whole README', () => {
	for (const section of sectionsOf(registry).filter(
		({ starter, readme }) => starter && !readme.includes('organisation'),
	)) {
		it(`${section.id} has its sections in the order of the catalogue, where a missing one would go`, () => {
			const file = parseMarkdown(fileWith(section, 'en', known));
			const places = ownSections(outlineOf(registry, file, known)).flatMap(({ presence }) => presence?.start ?? []);
			assert(places.length > 5);
			assert.deepEqual(
				places,
				[...places].sort((left, right) => left - right),
			);
		});
	}
});
