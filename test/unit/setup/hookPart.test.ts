import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { HOOK_PATH } from '../../../src/core/setup/setupFiles';
import { partOf, withParts } from './setupSupport';

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
