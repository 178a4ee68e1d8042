import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { TOOLS } from '../../src/ids';
import { manifest, texts } from '../support/manifest';
import { ROOT, readText } from '../support/project';

const README = { en: readText('README.md'), de: readText('README.de.md') };
const PAGES = [
	'README.md',
	'README.de.md',
	'SUPPORT.md',
	'CODE_OF_CONDUCT.md',
	'SECURITY.md',
	'AGENTS.md',
	'CONTRIBUTING.md',
];

/** The parts of a text that a pattern finds, in their order. */
function found(text: string, pattern: RegExp): readonly string[] {
	return [...text.matchAll(pattern)].map(([whole, part]) => part ?? whole);
}

describe('the two READMEs', () => {
	it('have the same sections and tables', () => {
		const shape = (text: string): readonly string[] => found(text, /^(#+ |\| `[^`]+` \|)/gm);
		assert.deepEqual(shape(README.de), shape(README.en));
	});

	it('begin with the same two commands', () => {
		const commands = (text: string): readonly string[] =>
			found(text.split('\n## ')[0] ?? '', /^\|.*\| `([^`]+)` \|$/gm);
		assert.deepEqual(commands(README.de), ['npm ci && npm start', 'npm cit']);
		assert.deepEqual(commands(README.en), commands(README.de));
	});

	it('lead to each other, and to the same files', () => {
		const files = (text: string): readonly string[] =>
			found(text, /(?<!!)\[[^\]]*\]\((?!https:)([^)#]+)/g).filter((file) => !/^README/.test(file));
		assert.deepEqual(files(README.de), files(README.en));
		assert(README.en.includes('](README.de.md)') && README.de.includes('](README.md)'));
	});

	it('name commands as VS Code shows them', () => {
		for (const [index, text] of [README.en, README.de].entries()) {
			const titles = manifest().contributes.commands.map(({ title }) => `MII: ${texts(title)[index]}`);
			const named = found(text, /`(MII: [^`]+)`/g);
			assert(named.length > 5);
			assert.deepEqual(
				named.filter((name) => !titles.includes(name)),
				[],
			);
		}
	});
});

describe('the pages for people', () => {
	for (const page of PAGES) {
		it(`${page} leads only to files that exist`, () => {
			const targets = found(readText(page), /\]\((?!https?:|#)([^)#\s`]+)/g);
			assert.deepEqual(
				targets.filter((target) => !existsSync(path.join(ROOT, target))),
				[],
			);
		});
	}

	it('AGENTS.md names only scripts and folders that exist', () => {
		const text = readText('AGENTS.md');
		const scripts = Object.keys(JSON.parse(readText('package.json')).scripts);
		assert.deepEqual(
			found(text, /npm run ([\w:]+)/g).filter((name) => !scripts.includes(name)),
			[],
		);
		const places = found(text, /`((?:src|test|registry|l10n|docs|snippets)\/[\w./]*)`/g);
		assert(places.length > 5);
		assert.deepEqual(
			places.filter((place) => !existsSync(path.join(ROOT, place))),
			[],
		);
	});

	it('the issue forms are of the form that GitHub reads', () => {
		const folder = '.github/ISSUE_TEMPLATE';
		const forms = readdirSync(path.join(ROOT, folder)).filter((name) => name !== 'config.yml');
		assert.deepEqual(forms.sort(), ['bug.yml', 'idea.yml', 'registry.yml', 'rule.yml']);
		for (const form of forms) {
			const { name, description, body } = parse(readText(`${folder}/${form}`));
			assert(name && description, form);
			const ids: string[] = body.map(({ id }: { id: string }) => id);
			assert.equal(new Set(ids).size, ids.length, form);
			for (const { type, attributes } of body) {
				assert(['textarea', 'input', 'dropdown'].includes(type) && attributes.label, form);
				assert.equal(Array.isArray(attributes.options), type === 'dropdown', form);
			}
		}
	});
});

describe('what agents get', () => {
	const { languageModelTools: tools, chatSkills } = manifest().contributes;

	it('is exactly the tools of ids.ts, with texts for people in both languages', () => {
		assert.deepEqual(tools.map(({ name }) => name).sort(), Object.values(TOOLS).sort());
		for (const { name, displayName, userDescription, modelDescription } of tools) {
			assert(
				[...texts(displayName), ...texts(userDescription)].every((text) => text !== ''),
				name,
			);
			assert.match(modelDescription, /^[A-Z].*\.$/, name);
		}
	});

	it('is a skill that names its folder, every tool and commands that exist', () => {
		for (const { path: file } of chatSkills) {
			const text = readText(file);
			const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
			const { name, description } = parse(head);
			assert.equal(name, path.basename(path.dirname(file)));
			assert(description.length > 50 && description.length <= 1024, String(description.length));
			assert.deepEqual([...new Set(found(body, /`(mii_\w+)`/g))].sort(), Object.values(TOOLS).sort());
			const commands = ['check', 'find', 'show', 'section', 'update', 'init'];
			assert.deepEqual([...new Set(found(body, /npx mii-contributor (\w+)/g))].sort(), commands.sort());
		}
		assert.equal(chatSkills.length, 1);
	});
});
