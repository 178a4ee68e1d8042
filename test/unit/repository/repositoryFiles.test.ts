import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../src/core/language';
import { factsFromFiles } from '../../../src/core/repository/factsFromFiles';
import type { RepositoryFacts } from '../../../src/core/repository/repositoryFacts';
import { type FolderReader, readRepositoryFiles } from '../../../src/core/repository/repositoryFiles';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { bundledRegistry } from '../../support/bundled';

const registry = bundledRegistry();

/** Folders as a map from paths to texts. */
function reader(files: Readonly<Record<string, string>>): FolderReader {
	return {
		text: async (path) => files[path],
		names: async (folder) => {
			const prefix = folder === '' ? '' : `${folder}/`;
			const inside = Object.keys(files).filter((path) => path.startsWith(prefix));
			return inside.map((path) => path.slice(prefix.length)).filter((name) => !name.includes('/'));
		},
	};
}

async function facts(...folders: readonly Readonly<Record<string, string>>[]): Promise<RepositoryFacts> {
	return factsFromFiles(registry, await readRepositoryFiles(folders.map(reader)));
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
		assert.match(section('badges', { workflow: 'ci.yml' }), /workflows\/ci\.yml\/badge/);
		assert.doesNotMatch(section('badges', { workflow: false }), /Build/);
		assert.match(section('badges', { workflow: false }), /^\[!\[Release\]/);
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

	it('is the licence of the configuration rather than that of a text', async () => {
		const known = await facts({ 'package.json': '{"license":"Apache-2.0"}', LICENSE: MIT, 'LICENSE-notes.pdf': '' });
		assert.deepEqual([known.licence, known.licenceFile], ['Apache-2.0', 'LICENSE']);
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
