import assert from 'node:assert/strict';
import { IgnoredFiles, ignoresCase } from '../../../src/core/repository/ignoreRules';

/** The files that git ignores, given its `.gitignore` files by folder. */
function ignored(
	rules: Readonly<Record<string, string>>,
	files: readonly string[],
	ignoreCase = false,
): readonly string[] {
	const all = new IgnoredFiles(ignoreCase);
	for (const [folder, text] of Object.entries(rules)) {
		all.add(folder, text);
	}
	return files.filter((file) => all.isIgnored(file));
}

describe('files that git ignores', () => {
	it('follow the nearest .gitignore', () => {
		const files = ['out/a.md', 'docs/b.md', 'docs/b.gen.md', 'docs/keep.gen.md', 'docs/private.md', 'a/out/b/c.md'];
		const rules = { '': 'out/\n*.gen.md\n', docs: '!keep.gen.md\nprivate*\n', 'a/out': '!b\n' };
		assert.deepEqual(ignored(rules, files), ['out/a.md', 'docs/b.gen.md', 'docs/private.md', 'a/out/b/c.md']);
	});

	it('follow the case of the repository', () => {
		assert.deepEqual(ignored({ '': 'logs/\n' }, ['Logs/b.md', 'logs/b.md']), ['logs/b.md']);
		assert.deepEqual(ignored({ '': 'logs/\n' }, ['Logs/b.md', 'logs/b.md'], true), ['Logs/b.md', 'logs/b.md']);
	});

	it('stay readable when a line is very long', () => {
		assert.deepEqual(ignored({ '': `${'a'.repeat(200_000)}\nb.md\n` }, ['b.md', 'c.md']), ['b.md']);
	});

	it('are found in time whatever the patterns are', () => {
		const slow = [`${'*a'.repeat(30)}b`, `${'**/a/'.repeat(30)}b`, `${'*'.repeat(3)}a`];
		const files = ['a'.repeat(250), `${'a/'.repeat(200)}c`, 'b.md'];
		const started = performance.now();
		assert.deepEqual(ignored({ '': [...slow, 'b.md'].join('\n') }, files), files);
		assert(performance.now() - started < 1_000);
	});

	it('follow later rules of the same folder', () => {
		const all = new IgnoredFiles(false);
		all.add('', 'a.md\nb.md\n');
		all.add('', '!a.md\n');
		assert.deepEqual([all.isIgnored('a.md'), all.isIgnored('b.md')], [false, true]);
	});
});

describe('ignoresCase', () => {
	for (const [config, answer] of [
		['[core]\n\tignorecase = true\n', true],
		['[core]\n\tignoreCase = TRUE ; on this disk\n', true],
		['[core]\n\tignorecase\n', true],
		['[core]\n\tignorecase = false\n', false],
		['[core]\n\tbare = false\n', false],
		['', false],
	] as const) {
		it(`is ${answer} for ${JSON.stringify(config)}`, () => assert.equal(ignoresCase(config), answer));
	}
});
