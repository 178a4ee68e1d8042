import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { EMPTY, skipOnWindows, useFolder, WRONG } from './support';

/** Names that look like patterns or options. A pull request may add any of them, and hooks hand them all over. */
const NAMES = [
	'!README.md',
	'!{**,README}.md',
	'!*.md',
	'-q.md',
	'-q',
	'--quiet',
	'--repository=a.md',
	'--rule=initiative-name=off',
	'--output=x.md',
	'--help',
	'--',
	'[a].md',
	'a{b,c}.md',
	'a*b?.md',
	'(a+)+.md',
	'@(a|b).md',
	'~.md',
	'$HOME.md',
	'`id`.md',
	' .md',
	'a\\b.md',
	'__proto__',
	'constructor',
];

describe('targets', () => {
	skipOnWindows();
	const folder = useFolder();

	function found(out: string): readonly string[] {
		return (JSON.parse(out).files as readonly { path: string; findings: readonly object[] }[])
			.filter(({ findings }) => findings.length > 0)
			.map(({ path }) => path);
	}

	it('are only names behind --, as the hooks hand them over', async () => {
		const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly {
			id: string;
			entry: string;
			args: string[];
		}[];
		const entry = (id: string): readonly string[] =>
			hooks.flatMap((hook) => (hook.id === id ? [...hook.entry.split(' ').slice(1), ...hook.args] : []));
		folder().write(Object.fromEntries([...NAMES, 'README.md'].map((name) => [name, `${WRONG}\n\n${EMPTY}`])));
		const [command = '', ...options] = entry('mii-check');
		const { code, out } = await folder().run([command, '--format=json', ...options, ...NAMES, 'README.md']);
		assert.equal(code, 1);
		assert.deepEqual(found(out), [...NAMES, 'README.md']);
		const updated = await folder().run([...entry('mii-update'), ...NAMES, 'README.md']);
		assert.match(updated.err, new RegExp(`Files updated: ${NAMES.length + 1} of ${NAMES.length + 1}\\.`));
	});

	it('are the files that exist, also before --', async () => {
		const names = NAMES.filter((name) => !name.startsWith('-'));
		folder().write(Object.fromEntries([...names, 'README.md'].map((name) => [name, `${WRONG}\n`])));
		const { out } = await folder().run(['check', '--format=json', ...names, 'README.md']);
		assert.deepEqual(found(out), [...names, 'README.md']);
	});

	for (const name of ['!README.md', '*.md', '!{**,README}.md', '{a,b}.md', '--help']) {
		it(`end the run when ${name} stands behind -- and does not exist`, async () => {
			const { code, err } = await folder()
				.write({ 'README.md': `${WRONG}\n` })
				.run(['check', '--', 'README.md', name]);
			assert.deepEqual([code, err.includes(`“${name}” does not exist.`)], [2, true]);
		});
	}

	it('are still patterns before --', async () => {
		folder().write({ 'a.md': `${WRONG}\n`, 'b.md': `${WRONG}\n`, 'c/d.md': `${WRONG}\n`, 'c/(e).md': `${WRONG}\n` });
		for (const [words, expected] of [
			[['!a.md'], ['b.md', 'c/(e).md', 'c/d.md']],
			[['**/{a,d}.md'], ['a.md', 'c/d.md']],
			[
				['**', '!c/**'],
				['a.md', 'b.md'],
			],
			[['c/(*).md'], ['c/(e).md']],
			[['[!a].md'], ['b.md']],
			[['{a,{b,c/d}}.md'], ['a.md', 'b.md', 'c/d.md']],
			[['./*.md'], ['a.md', 'b.md']],
			[
				['c/*', '--', 'a.md'],
				['c/(e).md', 'c/d.md', 'a.md'],
			],
		] as const) {
			const { out } = await folder().run(['check', '--format=json', ...words]);
			assert.deepEqual(found(out), expected, words.join(' '));
		}
	});

	const name = 'a'.repeat(240);
	for (const [title, pattern, code] of [
		['10,000 stars', `${'*'.repeat(10_000)}x`, 2],
		['100 stars between letters', `${'*a'.repeat(100)}b`, 2],
		['2,000 pairs of stars', `${'**/'.repeat(1_300)}b`, 2],
		['pairs of stars between folders', `${'**/a/'.repeat(60)}b`, 2],
		['alternatives that repeat', '{a,aa}+{a,aa}+b', 2],
		['alternatives in a row', `${'{a,aa}'.repeat(200)}b`, 2],
		['nested alternatives', `${'{a,'.repeat(1_200)}b${'}'.repeat(1_200)}`, 2],
		['open braces', '{'.repeat(4_000), 2],
		['open brackets', '['.repeat(4_000), 2],
		['groups of regular expressions', '(a+)+(a|aa)+b', 2],
		['groups with signs before them', '+(a|aa)+(a|aa)*b', 2],
		['a set with its ends the wrong way round', '[z-a]*', 2],
		['backslashes', `*${'\\'.repeat(4_000)}`, 2],
		['100,000 letters', `*${'a'.repeat(100_000)}`, 2],
	] as const) {
		it(`end in time with ${title}, as target, exclusion and in every file of patterns`, async () => {
			const deep = `${'a/'.repeat(100)}c.md`;
			folder().write({ [`${name}.md`]: `${WRONG}\n`, [deep]: `${WRONG}\n`, 'a.md': `${WRONG}\n` });
			const target = await folder().run(['check', pattern]);
			assert.equal(target.code, code, target.err);
			const isLong = pattern.length > 4_096;
			assert.match(target.err, isLong ? /cannot be searched for/ : /No file matches|not exist|cannot be searched for/);
			const excluded = await folder().run(['check', `!${pattern}`]);
			assert.doesNotMatch(excluded.err, /should not have happened/);
			folder().write({
				'.gitignore': `${pattern}\n!${pattern}\n`,
				'.git/info/exclude': `${pattern}/\n!${pattern}/\n`,
				'.mii/config.yaml': JSON.stringify({ exclude: [`*${pattern}*b`, `/${pattern}/**/b`] }),
				'.vscode/settings.json': JSON.stringify({
					'files.exclude': { [`*${pattern}b`]: true, [`**/${pattern}/b`]: true },
				}),
			});
			const { code: inFiles, out, err } = await folder().run(['check', '--format=json']);
			assert([1, 2].includes(inFiles), err);
			assert.doesNotMatch(err, /should not have happened/);
			// The configuration itself may have a finding, too.
			assert.deepEqual(
				found(out)
					.filter((one) => one.endsWith('.md'))
					.sort(),
				[deep, 'a.md', `${name}.md`].sort(),
			);
		});
	}

	it('are found beside an ignore file of 200,000 letters in one line, and one of many lines', async () => {
		folder().write({ 'b.md': `${WRONG}\n`, '.gitignore': `${'a'.repeat(200_000)}\n` });
		assert.equal((await folder().run(['check'])).code, 1);
		folder().write({ '.gitignore': '*a*b*c*\n'.repeat(25_000) });
		assert.equal((await folder().run(['check'])).code, 1);
		folder().write({ '.gitignore': new Uint8Array(200_000) });
		assert.equal((await folder().run(['check'])).code, 1);
	});

	it('are compared with what Git calls ignored, for patterns with stars in a row', async () => {
		const lines = [
			'**/a**/b',
			'a/**/**/b.md',
			'***/c.md',
			'd/***',
			'**\\/e.md',
			'[^a-]x.md',
			'[[:alpha:]]y.md',
			'[[:constructor:]]z.md',
			'f\\/g.md',
		];
		const names = [
			'a/b',
			'a/c/b',
			'a/c/b.md',
			'a/b.md',
			'x/c.md',
			'd/e',
			'q/e.md',
			'bx.md',
			'-x.md',
			'zy.md',
			'1y.md',
			'nz.md',
			'f/g.md',
		];
		execFileSync('git', ['init', '-q'], { cwd: folder().root });
		folder().write(Object.fromEntries(names.filter((one) => one.endsWith('.md')).map((one) => [one, `${WRONG}\n`])));
		for (const line of lines) {
			folder().write({ '.gitignore': `${line}\n` });
			const git = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '-o', '--exclude-standard', '*.md'], {
				cwd: folder().root,
				encoding: 'utf8',
			});
			const { out } = await folder().run(['check', '--format=json']);
			assert.deepEqual([...found(out)].sort(), git.split('\n').filter(Boolean).sort(), line);
		}
	});
});
