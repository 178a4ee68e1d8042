import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { bundledRegistry } from '../support/bundled';
import { useFolder, WRONG } from './support';

const TEXT = `${WRONG}\n`;

describe('files on the command line', () => {
	const folder = useFolder();

	async function found(...targets: readonly string[]): Promise<readonly string[]> {
		const { out } = await folder().run(['check', ...targets]);
		return [...out.matchAll(/^(.*?):1:1:/gm)].map(([, name]) => name ?? '');
	}

	it('follow .gitignore with the case of the repository', async () => {
		folder().write({ '.git/config': '', '.gitignore': 'logs/\n', 'Logs/b.md': TEXT, 'logs/c.md': TEXT });
		assert.deepEqual(await found(), ['Logs/b.md']);
		folder().write({ '.git/config': '[core]\n\tignorecase = true\n' });
		assert.deepEqual(await found(), []);
	});

	it('follow files.exclude of VS Code, comments and all', async () => {
		folder().write({
			'.git/config': '',
			'.vscode/settings.json':
				'{\n\t// ours\n\t"files.exclude": { "**/gen": true, "*.tmp.md": true, "docs": false, /* "a": true */ },\n}\n',
			'a/gen/x.md': TEXT,
			'b.tmp.md': TEXT,
			'docs/c.md': TEXT,
		});
		assert.deepEqual(await found(), ['docs/c.md']);
	});

	it('leave out a folder by its name, and say when nothing is left out', async () => {
		folder().write({ 'docs/a.md': TEXT, 'docs (1)/b.md': TEXT, 'c.md': TEXT });
		assert.deepEqual(await found('.', '!docs'), ['c.md', 'docs (1)/b.md']);
		assert.deepEqual(await found('.', '!docs/'), ['c.md', 'docs (1)/b.md']);
		assert.deepEqual(await found('.', '!./docs'), ['c.md', 'docs (1)/b.md']);
		assert.deepEqual(await found('.', '!docs (1)'), ['c.md', 'docs/a.md']);
		assert.deepEqual(await found('.', '!**/docs*'), ['c.md']);
		const { err } = await folder().run(['check', '.', '!dosc']);
		assert.match(err, /^“!dosc” leaves nothing out\.$/m);
	});

	it('may have brackets, braces and dashes in their names', async () => {
		folder().write({ 'docs (1)/a.md': TEXT, '[x]/{y}/b.md': TEXT, '-c.md': TEXT, '--language': TEXT, '!d.md': TEXT });
		assert.deepEqual(await found('docs (1)/*.md'), ['docs (1)/a.md']);
		assert.deepEqual(await found('docs (1)/a.md'), ['docs (1)/a.md']);
		assert.deepEqual(await found('[x]/{y}/*'), ['[x]/{y}/b.md']);
		assert.deepEqual(await found('[x]/**/*.md'), ['[x]/{y}/b.md']);
		assert.deepEqual(await found('--', '-c.md', '--language'), ['-c.md', '--language']);
		assert.deepEqual(await found('./!d.md'), ['!d.md']);
	});

	it('that are named but yield nothing are told', async () => {
		folder().write({
			'.git/config': '',
			'.gitignore': 'build/\n',
			'build/a.md': TEXT,
			'src/a.txt': TEXT,
			'b.md': 'fine\n',
		});
		for (const [target, message] of [
			['build', '“build” is left out by .gitignore. Name the files in it to check them.\n'],
			['src', '“src” holds no Markdown file, or only such that are left out.\n'],
			['*.txt', 'No file matches “*.txt”.\n'],
			['nowhere', '“nowhere” does not exist.\n'],
		] as const) {
			const { code, err, out } = await folder().run(['check', '-q', '--format', 'json', target]);
			assert.deepEqual([code, err, JSON.parse(out)], [2, message, { files: [], errors: [message.trim()] }], target);
		}
		assert.deepEqual(await found('build/a.md'), ['build/a.md']);
		assert.equal((await folder().run(['check', '.'])).code, 0);
	});

	it('that Git tracks are checked although .gitignore names them', async () => {
		const git = (...words: readonly string[]): void => {
			execFileSync('git', words, { cwd: folder().root, stdio: 'pipe' });
		};
		git('init', '-q');
		folder().write({ '.gitignore': 'build/\nREADME.md\n', 'README.md': TEXT, 'x.txt': 'x', 'b.md': TEXT });
		folder().write({ 'build/a/é.md': TEXT, 'build/a/z.md': TEXT, 'build/b/c.md': TEXT });
		for (const version of ['2', '4']) {
			git('update-index', '--index-version', version);
			git('add', '-f', 'README.md', 'x.txt', 'build/a/é.md', 'b.md');
			assert.deepEqual(await found(), ['README.md', 'b.md', 'build/a/é.md'], version);
		}
	});

	it('survive a .gitignore that is a link or has a line without end', async () => {
		folder().write({ '.git/config': '', 'a.md': TEXT, 'x/b.md': TEXT, 'x/.gitignore': `${'a'.repeat(200_000)}\n` });
		symlinkSync('/dev/zero', path.join(folder().root, '.gitignore'));
		assert.deepEqual(await found(), ['a.md', 'x/b.md']);
	});

	it('have names relative to their repository, in every format', async () => {
		folder().write({ '.git/config': '', 'sub/docs/x.md': TEXT, 'other/y.md': TEXT });
		for (const format of ['text', 'json', 'sarif', 'github', 'gitlab', 'junit']) {
			const inside = await folder().run(['check', '--format', format, '.'], {}, false, '', 'sub');
			assert(inside.out.includes('sub/docs/x.md'), `${format}: ${inside.out}`);
			const beside = await folder().run(['check', '--format', format, '../sub'], {}, false, '', 'other');
			assert(beside.out.includes('sub/docs/x.md') && !beside.out.includes('..'), `${format}: ${beside.out}`);
		}
		const { out } = await folder().run(['check', '--diff'], {}, false, '', 'sub');
		assert.match(out, /^\+\+\+ b\/sub\/docs\/x\.md$/m);
	});

	it('belong to the repository that Git’s files name, with includes and short addresses', async () => {
		const remote = `[remote "origin"]\n\turl = short:${bundledRegistry().initiative.organisation}/anything.git\n`;
		folder().write({
			names: '[url "git@github.com:"]\n\tinsteadOf = short:\n',
			'one/.git/config': remote,
			'one/README.md': '# A\n',
			'two/.git/config': '[include]\n\tpath = more\n',
			'two/.git/more': remote,
			'two/README.md': '# A\n',
		});
		const before = process.env['GIT_CONFIG_GLOBAL'];
		process.env['GIT_CONFIG_GLOBAL'] = path.join(folder().root, 'names');
		try {
			const { out } = await folder().run(['check', '.']);
			for (const name of ['one', 'two']) {
				assert(out.includes(`${name}/README.md:2:1: hint:`), `${name}: ${out}`);
			}
		} finally {
			if (before === undefined) {
				delete process.env['GIT_CONFIG_GLOBAL'];
			} else {
				process.env['GIT_CONFIG_GLOBAL'] = before;
			}
		}
	});

	it('keep their byte order mark in a patch', async () => {
		const { out } = await folder()
			.write({ 'README.md': `\uFEFF${TEXT}` })
			.run(['check', '--diff']);
		assert.match(out, /^-\uFEFF/m);
		assert.match(out, /^\+\uFEFF/m);
	});
});
