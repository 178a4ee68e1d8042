import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readConfig } from '../../../src/core/config/config';
import { HOOK_PATH, RECOMMENDATION_PATH, WORKFLOW_PATH } from '../../../src/core/setup/setupFiles';
import { plainJson } from '../../../src/core/text/plainJson';
import { PRODUCT, partOf, withParts } from './setupSupport';

const ID = PRODUCT.extension;

describe('the recommendation of the extension', () => {
	const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
		['an empty file', '', `{\n\t"recommendations": [\n\t\t"${ID}"\n\t]\n}\n`],
		['an empty object', '{}\n', `{\n\t"recommendations": ["${ID}"]\n}\n`],
		[
			'another key',
			'{\n  "unwantedRecommendations": []\n}\n',
			`{\n  "unwantedRecommendations": [],\n  "recommendations": ["${ID}"]\n}\n`,
		],
		['an empty list', '{ "recommendations": [] }', `{ "recommendations": [\n\t"${ID}"\n] }`],
		['a list in one line', '{"recommendations": ["a.b"]}', `{"recommendations": ["a.b", "${ID}"]}`],
		[
			'a list in one line with a comma at its end',
			'{"recommendations": ["a.b",]}',
			`{"recommendations": ["a.b", "${ID}",]}`,
		],
		[
			'lines with comments',
			'{\n\t// For FHIR.\n\t"recommendations": [\n\t\t"a.b" // Shorthand\n\t\t// "c.d"\n\t]\n}\n',
			`{\n\t// For FHIR.\n\t"recommendations": [\n\t\t"a.b", // Shorthand\n\t\t"${ID}"\n\t\t// "c.d"\n\t]\n}\n`,
		],
		[
			'a comma at the end, before a comment',
			'{\n\t"recommendations": [\n\t\t"a.b", // one, two\n\t],\n}\n',
			`{\n\t"recommendations": [\n\t\t"a.b", // one, two\n\t\t"${ID}",\n\t],\n}\n`,
		],
		[
			'lines with CRLF',
			'{\r\n  "recommendations": [\r\n    "a.b"\r\n  ]\r\n}\r\n',
			`{\r\n  "recommendations": [\r\n    "a.b",\r\n    "${ID}"\r\n  ]\r\n}\r\n`,
		],
		[
			'a list with a comment alone',
			'{\n\t"recommendations": [\n\t\t// none\n\t]\n}',
			`{\n\t"recommendations": [\n\t\t"${ID}"\n\t\t// none\n\t]\n}`,
		],
		['signs of comments in a string', '{"recommendations": ["a.b//c"]}', `{"recommendations": ["a.b//c", "${ID}"]}`],
	];
	for (const [name, before, after] of CASES) {
		it(`is added to ${name}, and nothing else changes`, async () => {
			const written = await withParts({ [RECOMMENDATION_PATH]: before }, ['recommendation']);
			assert.equal(written[RECOMMENDATION_PATH], after);
			assert(JSON.parse(plainJson(after)).recommendations.includes(ID));
			assert.equal((await partOf('recommendation', { [RECOMMENDATION_PATH]: after })).state, 'present');
		});
	}

	it('makes the file when there is none', async () => {
		assert.equal((await withParts({}, ['recommendation']))[RECOMMENDATION_PATH], CASES[0]?.[2]);
	});

	it('is there already in any case of letters, and not only in a comment', async () => {
		const state = async (text: string) => (await partOf('recommendation', { [RECOMMENDATION_PATH]: text })).state;
		assert.equal(await state(`{"recommendations": ["${ID.toUpperCase()}"]}`), 'present');
		assert.equal(await state(`{"recommendations": [/* "${ID}" */]}`), 'missing');
	});

	for (const [text, reason] of [
		['{ "recommendations": [', / has mistakes/],
		['[]', / has mistakes/],
		['null', / has mistakes/],
		['{ "recommendations": "a.b" }', / has no place/],
		[`{ "unwantedRecommendations": ["${ID}"] }`, / is not wanted/],
	] as const) {
		it(`is not written into ${text}`, async () => {
			const part = await partOf('recommendation', { [RECOMMENDATION_PATH]: text });
			assert.equal(part.state, 'blocked');
			assert.match(part.reason ?? '', reason);
			assert.deepEqual(await withParts({ [RECOMMENDATION_PATH]: text }, ['recommendation']), {});
		});
	}
});

describe('the hooks of pre-commit', () => {
	const ITEM = (indent: string, end = '\n'): string =>
		[
			`${indent}- repo: https://github.com/people/tool`,
			`${indent}  rev: v2.3.4`,
			`${indent}  hooks:`,
			...['mii-check', 'mii-update', 'mii-registry'].map((id) => `${indent}    - id: ${id}`),
		].join(end);
	const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
		[
			'a list',
			'repos:\n  - repo: a\n    rev: b\n    hooks:\n      - id: c\n',
			`repos:\n  - repo: a\n    rev: b\n    hooks:\n      - id: c\n${ITEM('  ')}\n`,
		],
		['a list without indentation', 'repos:\n- repo: a\n  hooks: []', `repos:\n- repo: a\n  hooks: []\n${ITEM('')}\n`],
		[
			'a list with comments, before other keys',
			'# Ours\nrepos:\n- repo: a # one\n  hooks: [] # two\n\n# three\nfail_fast: true\n',
			`# Ours\nrepos:\n- repo: a # one\n  hooks: [] # two\n${ITEM('')}\n\n# three\nfail_fast: true\n`,
		],
		[
			'lines with CRLF',
			'repos:\r\n  - repo: a\r\n    hooks: []\r\n',
			`repos:\r\n  - repo: a\r\n    hooks: []\r\n${ITEM('  ', '\r\n')}\r\n`,
		],
		['an empty list', 'repos: []\n', `repos: \n${ITEM('  ')}\n`],
		['a key without a value', 'repos:\nfail_fast: true\n', `repos:\n${ITEM('  ')}\nfail_fast: true\n`],
		['a file without the key', 'fail_fast: true\n', `fail_fast: true\nrepos:\n${ITEM('  ')}\n`],
		['comments alone', '# Nothing yet\n', `# Nothing yet\nrepos:\n${ITEM('  ')}\n`],
		['an empty file', '', `repos:\n${ITEM('  ')}\n`],
	];
	for (const [name, before, after] of CASES) {
		it(`are added to ${name}, and nothing else changes`, async () => {
			assert.equal((await withParts({ [HOOK_PATH]: before }, ['hook']))[HOOK_PATH], after);
			assert.equal(parse(after).repos.at(-1).hooks.length, 3);
			assert.equal((await partOf('hook', { [HOOK_PATH]: after })).state, 'present');
		});
	}

	it('make the file when there is none', async () => {
		assert.equal((await withParts({}, ['hook']))[HOOK_PATH], `repos:\n${ITEM('  ')}\n`);
	});

	it('are there already when they are local, and not in a comment', async () => {
		const local = 'repos:\n  - repo: local\n    hooks:\n      - id: x\n        entry: npx tool check\n';
		assert.equal((await partOf('hook', { [HOOK_PATH]: local })).state, 'present');
		assert.equal((await partOf('hook', { [HOOK_PATH]: '# people/tool\nrepos: []\n' })).state, 'missing');
	});

	for (const [text, reason] of [
		['repos: [', / has mistakes/],
		['- a', / has mistakes/],
		['repos: none', / has no place/],
		['repos: [{ repo: a }]', / has no place/],
	] as const) {
		it(`are not written into ${text}`, async () => {
			const part = await partOf('hook', { [HOOK_PATH]: text });
			assert.equal(part.state, 'blocked');
			assert.match(part.reason ?? '', reason);
		});
	}
});

describe('the workflow', () => {
	it('calls the reusable one of this version, and asks for no more than it needs', async () => {
		const written = parse((await withParts({}, ['workflow']))[WORKFLOW_PATH] ?? '');
		assert.deepEqual(written.jobs, { check: { uses: 'people/tool/.github/workflows/check.yml@v2' } });
		assert.deepEqual(written.permissions, { contents: 'read' });
		assert('pull_request' in written.on && 'push' in written.on);
	});

	it('is there already in any file that runs the program, and not in a comment', async () => {
		for (const step of ['uses: people/tool@v2', 'run: npx tool check']) {
			const part = await partOf('workflow', { '.github/workflows/build.yaml': `jobs:\n  a: { steps: [${step}] }\n` });
			assert.deepEqual([part.state, part.path], ['present', '.github/workflows/build.yaml']);
		}
		assert.equal((await partOf('workflow', { '.github/workflows/a.yml': '# people/tool\n' })).state, 'missing');
		assert.equal((await partOf('workflow', { '.gitlab-ci.yml': 'a:\n  script: npx tool check\n' })).state, 'present');
	});

	it('replaces no other file of its name', async () => {
		const part = await partOf('workflow', { [WORKFLOW_PATH]: 'name: other\n' });
		assert.deepEqual(
			[part.state, part.reason],
			['blocked', `${WORKFLOW_PATH} exists and is something else. It stays as it is.`],
		);
	});

	it('is for GitHub only', async () => {
		const part = await partOf('workflow', { '.gitlab-ci.yml': 'a: {}\n' });
		assert.match(part.reason ?? '', /uses \.gitlab-ci\.yml\. Add a job there that runs “npx tool check”/);
	});
});

describe('the configuration', () => {
	it('changes nothing as it is, and is right when its examples are used', async () => {
		const text = (await withParts({}, ['config']))['.mii/config.yaml'] ?? '';
		assert.deepEqual(readConfig(text).problems, []);
		const used = text.replace(/^#(?=\S)/gm, '').replace(/^(?! *- )(?=[^\n]*\n(?:#|$))/gm, '');
		const examples = text
			.split('\n')
			.flatMap((line) => (/^#(?! )/.test(line) || line.startsWith('#  ') ? line.slice(1) : []));
		assert.deepEqual(readConfig(examples.join('\n')).problems, [], used);
		assert.equal(examples.filter((line) => /^\w+:/.test(line)).length, 4);
	});

	it('is there already, even with mistakes, and a wrong ending is told', async () => {
		assert.equal((await partOf('config', { '.mii/config.yaml': 'rules: [' })).state, 'present');
		assert.match((await partOf('config', { '.mii/config.yml': '' })).reason ?? '', /must end with \.yaml/);
	});
});

it('a file that cannot be read is left alone, with the reason', async () => {
	for (const [id, path] of [
		['workflow', WORKFLOW_PATH],
		['recommendation', RECOMMENDATION_PATH],
		['config', '.mii/config.yaml'],
		['hook', HOOK_PATH],
		['readme', 'README.md'],
	] as const) {
		const part = await partOf(id, { [path]: new Error('It is locked.') });
		assert.equal(part.state, 'blocked', id);
		assert.equal(part.reason, 'It is locked.', id);
	}
});
