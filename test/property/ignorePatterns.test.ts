import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import ignore from 'ignore';
import { IgnoredFiles } from '../../src/core/repository/ignoreRules';
import { Folder } from '../cli/support';

const PIECES = ['a', 'b', 'ab', '*', '**', '**/', '/**', '?', '.md', '/', '\\*', '\\a', 'B', '!', '#', ' '] as const;
const SETS = ['[ab]', '[!a]', '[^a]', '[a-c]', '[]a]', '[[:alpha:]]'] as const;
const STEPS = ['a', 'b', 'ab', 'B', 'a.md', 'b.md', '*', '!a', '#', ']', '-'] as const;

const PATH = fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));

function linesOf(...pieces: readonly string[]): fc.Arbitrary<string[]> {
	const line = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
	// Git reads two stars behind another sign in its own way, and nobody writes them.
	return fc.array(
		line.filter((text) => !/[^/!]\*\*/.test(text)),
		{ minLength: 1, maxLength: 4 },
	);
}

function ignored(lines: readonly string[], paths: readonly string[], ignoreCase = false): readonly string[] {
	const files = new IgnoredFiles(ignoreCase);
	files.add('', lines.join('\n'));
	return paths.filter((path) => files.isIgnored(path));
}

describe('patterns of ignored files', () => {
	const folder = new Folder();
	after(() => folder.remove());

	it('mean what they mean to Git', () => {
		const git = (input: string, ...words: readonly string[]): string =>
			spawnSync('git', words, { cwd: folder.root, input, encoding: 'utf8' }).stdout;
		git('', 'init', '-q');
		const paths = fc.uniqueArray(PATH, { minLength: 30, maxLength: 30 });
		fc.assert(
			fc.property(linesOf(...PIECES, ...SETS), paths, (lines, all) => {
				folder.write({ '.gitignore': lines.join('\n') });
				const found = git(all.join('\0'), 'check-ignore', '--no-index', '--stdin', '-z').split('\0');
				assert.deepEqual(
					ignored(lines, all),
					all.filter((path) => found.includes(path)),
					JSON.stringify(lines),
				);
			}),
			{ numRuns: 200 },
		);
	});

	it('mean the same where upper and lower case are the same', () => {
		fc.assert(
			fc.property(linesOf(...PIECES), PATH, (lines, path) => {
				// The other reader differs from Git in stars beside other signs and in slashes in a row.
				fc.pre(lines.every((line) => !/[^/]\*\*|\*\*[^/]|\/\/|^!?\/$/.test(line)));
				const theirs = ignore({ ignorecase: true }).add(lines);
				assert.equal(ignored(lines, [path], true).length > 0, theirs.ignores(path), JSON.stringify([lines, path]));
			}),
			{ numRuns: 2_000 },
		);
	});
});
