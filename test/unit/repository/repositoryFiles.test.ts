import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../src/core/language';
import { factsFromFiles } from '../../../src/core/repository/factsFromFiles';
import type { RepositoryFacts } from '../../../src/core/repository/repositoryFacts';
import { readRepositoryFiles } from '../../../src/core/repository/repositoryFiles';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { bundledRegistry } from '../../support/bundled';
import { folderOfFiles } from '../../support/folderOfFiles';

const registry = bundledRegistry();

async function facts(...folders: readonly Readonly<Record<string, string>>[]): Promise<RepositoryFacts> {
	return factsFromFiles(registry, await readRepositoryFiles(folders.map(folderOfFiles)));
}

function section(id: string, known: RepositoryFacts, language: Language = 'en'): string {
	const found = findSection(registry, id);
	assert(found);
	return toPlainText(renderSection(registry, found, language, known));
}

const MIT = 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software';

describe('what the repository says', () => {
	it('is the workflow that builds, where one can be told', async () => {
		const of = async (...names: readonly string[]): Promise<unknown> => {
			const files = Object.fromEntries(names.map((name) => [`.github/workflows/${name}`, '']));
			return (await facts({}, files)).workflow;
		};
		assert.equal(await of('deploy.yaml'), 'deploy.yaml');
		assert.equal(await of('deploy.yml', 'test.yml'), 'test.yml');
		assert.equal(await of('main.yml', 'ci.yml', 'build.yaml'), 'ci.yml');
		assert.equal(await of('deploy.yml', 'lint.yml'), false);
		assert.equal(await of('odd name (1).yml'), false);
		assert.equal(await of('notes.txt'), false);
		assert.equal(await of(), false);
	});

	it('makes the badge of the build, or none', () => {
		assert.match(section('badges', {}), /workflows\/workflow\.yml\/badge/);
		assert.match(
			section('badges', { repository: 'a/b', workflow: 'ci.yml' }),
			/a\/b\/actions\/workflows\/ci\.yml\/badge/,
		);
		assert.equal(section('badges', { workflow: 'ci.yml' }), '');
		assert.equal(section('badges', { repository: 'a/b', workflow: false }), '');
	});

	it('is the licence in the nearest LICENSE, by its text', async () => {
		const known = await facts({ 'README.md': '' }, { 'License.md': MIT });
		assert.deepEqual([known.licence, known.licenceFile], ['MIT', '../License.md']);
		const text = section('licence', known);
		assert.match(text, /^- \*\*Licence:\*\* MIT$/m);
		assert.match(text, /^- \*\*Full text:\*\* \[LICENSE\]\(\.\.\/License\.md\)$/m);
	});

	it('is only that there is a licence, where nobody knows it by its text', async () => {
		const known = await facts({ LICENSE: 'Mine.' });
		assert.deepEqual([known.licence, known.licenceFile], [undefined, 'LICENSE']);
		assert.match(section('licence', known), /^- \*\*Licence:\*\* see \[LICENSE\]\(LICENSE\)$/m);
		assert.doesNotMatch(section('licence', known), /Full text/);
		assert.match(section('licence', known, 'de'), /^- \*\*Lizenz:\*\* siehe \[LICENSE\]\(LICENSE\)$/m);
	});

	it('is no licence where the configuration names another one than the text', async () => {
		const known = await facts({ 'package.json': '{"license":"Apache-2.0"}', LICENSE: MIT, 'LICENSE-notes.pdf': '' });
		assert.deepEqual([known.licence, known.licenceFile], [undefined, 'LICENSE']);
		assert.deepEqual(known.disputes, [
			{
				fact: 'licence',
				claims: [
					{ place: 'package.json:1', value: 'Apache-2.0' },
					{ place: 'LICENSE:1', value: 'MIT' },
				],
			},
		]);
		assert.match(section('licence', known), /^- \*\*Licence:\*\* \[Licence\]$/m);
		assert.equal((await facts({ 'package.json': '{"license":"MIT"}', LICENSE: MIT })).licence, 'MIT');
	});

	it('is a module with FHIR Shorthand only where there are such files', async () => {
		const of = async (...paths: readonly string[]): Promise<unknown> =>
			(await facts({ 'sushi-config.yaml': 'id: de.example.x', ...Object.fromEntries(paths.map((path) => [path, ''])) }))
				.hasShorthand;
		assert.equal(await of('input/fsh/profiles/x.fsh'), true);
		assert.equal(await of('input/fsh/x.fsh'), true);
		assert.equal(await of('input/fsh/README.md', 'input/pagecontent/index.md'), undefined);
	});

	it('is the module in a folder beside a package.json', async () => {
		const files = { 'package.json': '{"name":"de.example.a","canonical":"x"}' };
		const known = await facts({ ...files, 'ig/sushi-config.yaml': 'id: de.example.b' });
		assert.deepEqual(
			known.disputes?.[0]?.claims.map(({ place }) => place),
			['ig/sushi-config.yaml:1', 'package.json:1'],
		);
		assert.equal((await facts({ ...files, 'ig/sushi-config.yaml': 'id: de.example.a' })).package, 'de.example.a');
	});

	it('is the citation in CITATION.cff, and a grant number that a file names', async () => {
		const known = await facts({}, { 'CITATION.cff': 'license: MIT\nabstract: Funded by 01ZZ1801A.' });
		assert.deepEqual([known.citationFile, known.licence, known.grant], ['../CITATION.cff', 'MIT', '01ZZ1801A']);
		assert.match(section('citation', known), /\[CITATION\.cff\]\(\.\.\/CITATION\.cff\)/);
		assert.match(section('funding', known), /^- \*\*Grant number:\*\* 01ZZ1801A$/m);
		assert.equal((await facts({ 'CITATION.cff': 'abstract: 01ZZ1801A, 01ZZ1802B' })).grant, undefined);
	});

	it('is the title, in the language of the section', () => {
		const title = { de: 'Basis', en: 'Base' };
		for (const language of LANGUAGES) {
			assert.match(section('readme-module', { title }, language), new RegExp(`^# ${title[language]}$`, 'm'));
		}
	});

	it('is the description, in its own language', async () => {
		const english = 'Extracts the data that a query describes, for the sites of the initiative.';
		const known = await facts({ 'package.json': JSON.stringify({ description: english }) });
		assert.deepEqual(known.description, { en: english });
		assert.match(section('overview', known, 'de'), /\[/);
		assert.match(section('overview', known), /\n\nExtracts the data that a query describes/);
		assert.doesNotMatch(section('overview', known), /\[/);
		const german = { packageJson: JSON.stringify({ description: 'Das ist die Spezifikation für eine der Gruppen.' }) };
		assert.deepEqual(factsFromFiles(registry, german).description, {
			de: 'Das ist die Spezifikation für eine der Gruppen.',
		});
		const titles = ['Put a description here', 'A tool', `${registry.initiative.name.de} - Modul Labor und noch mehr`];
		for (const description of titles) {
			const packageJson = JSON.stringify({ description });
			assert.equal(factsFromFiles(registry, { packageJson }).description, undefined);
		}
		const folded = { sushiConfig: 'description: >\n  Profiles of\n  a module.\n' };
		assert.equal(factsFromFiles(registry, folded).description?.en, 'Profiles of a module.');
	});
});
