import assert from 'node:assert/strict';
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { EMPTY, RIGHT, skipOnWindows, useFolder, WRONG } from './support';

const TEXT = `${WRONG}\n\n${EMPTY}`;

/** A link in a repository is the wish of whoever made the repository, not of whoever runs the program in it. */
describe('links', () => {
	skipOnWindows();
	const folder = useFolder();

	function link(to: string, name: string): void {
		symlinkSync(to, path.join(folder().root, name));
	}

	const run = (...words: readonly string[]) => folder().run(words, {}, false, '', 'repo');

	for (const isRepository of [true, false]) {
		const kind = isRepository ? 'a repository' : 'the working folder';
		for (const [title, links, target] of [
			['a file', { 'repo/README.md': '../outside/a.md' }, 'README.md'],
			['a folder', { 'repo/docs': '../outside' }, 'docs'],
			['a file in a linked folder', { 'repo/docs': '../outside' }, 'docs/a.md'],
			['a glob in a linked folder', { 'repo/docs': '../outside' }, 'docs/*.md'],
			['a glob over a linked folder', { 'repo/docs': '../outside' }, './docs/**'],
			['a folder behind two links', { 'repo/docs': 'more', 'repo/more': '../outside' }, 'docs'],
			['an absolute link', { 'repo/docs': 'ABSOLUTE/outside' }, 'docs/a.md'],
			['a folder above', { 'repo/docs': '../..' }, `docs/BASE/outside/a.md`],
			['the root', { 'repo/docs': '/' }, 'docsABSOLUTE/outside/a.md'],
			['another repository', { 'repo/docs': '../other' }, 'docs/a.md'],
			['a file beside with the same beginning', { 'repo/README.md': '../repo2/a.md' }, 'README.md'],
			[
				'a link seen from outside',
				{ 'repo/README.md': '../outside/a.md' },
				isRepository ? '../repo/README.md' : 'README.md',
			],
		] as const) {
			it(`that lead out of ${kind} are reported and left alone: ${title}`, async () => {
				folder().write({
					...(isRepository && { 'repo/.git/config': '' }),
					'repo/keep.md': 'fine\n',
					'outside/a.md': TEXT,
					'other/.git/config': '',
					'other/a.md': TEXT,
					'repo2/a.md': TEXT,
				});
				const { root } = folder();
				for (const [name, to] of Object.entries(links)) {
					link(to.replace('ABSOLUTE', root), name);
				}
				const name = target.replace('ABSOLUTE', root).replace('BASE', path.basename(root));
				for (const words of [
					['update'],
					['update', '--diff'],
					['check', '--fix'],
					['check', '--diff'],
					['check', '--format=json'],
				]) {
					const { code, out, err } = await run(...words, name);
					assert.equal(code, 2, err);
					assert.match(err, /: A link on the way leads out of the repository or to nothing/);
					assert(!out.includes(WRONG) && !out.includes('updated'), out);
				}
				for (const one of ['outside/a.md', 'other/a.md', 'repo2/a.md']) {
					assert.equal(folder().read(one), TEXT);
				}
				// Other targets are still dealt with.
				const { err } = await run('check', 'keep.md', name);
				assert.match(err, /Files checked: 1\./);
			});
		}
	}

	it('that stay in the repository are followed and stay links', async () => {
		folder().write({ 'repo/.git/config': '', 'repo/real/a.md': TEXT, 'repo/sub/b.md': 'fine\n' });
		link('real/a.md', 'repo/README.md');
		link('real', 'repo/docs');
		link('../real', 'repo/sub/up');
		for (const name of ['README.md', 'docs', 'sub/up/a.md', 'sub/up/*.md']) {
			folder().write({ 'repo/real/a.md': TEXT });
			const { code, err } = await run('update', name);
			assert.equal(code, 0, err);
			assert.notEqual(folder().read('repo/real/a.md'), TEXT);
		}
		await folder().run(['check', '--fix', 'up/a.md'], {}, false, '', 'repo/sub');
		assert(folder().read('repo/real/a.md').startsWith(RIGHT));
		assert(lstatSync(path.join(folder().root, 'repo/README.md')).isSymbolicLink());
	});

	it('to the working folder itself, and names outside that a person gives, are followed', async () => {
		folder().write({ 'repo/.git/config': '', 'repo/a.md': TEXT, 'outside/a.md': TEXT });
		link('repo', 'way');
		assert.equal((await folder().run(['update', 'a.md'], {}, false, '', 'way')).code, 0);
		assert.notEqual(folder().read('repo/a.md'), TEXT);
		folder().write({ 'repo/a.md': TEXT });
		assert.equal((await folder().run(['update', path.join(folder().root, 'way')], {}, false, '', 'outside')).code, 0);
		assert.notEqual(folder().read('repo/a.md'), TEXT);
		assert.equal((await run('update', '../outside')).code, 0);
		assert.notEqual(folder().read('outside/a.md'), TEXT);
	});

	it('in a folder are never followed by a search', async () => {
		folder().write({ 'repo/a.md': 'fine\n', 'outside/b.md': TEXT });
		link('../outside', 'repo/docs');
		link('../outside/b.md', 'repo/b.md');
		link('.', 'repo/loop');
		const { out, err } = await run('update', '.', '**/*.md');
		assert.deepEqual([out, err], ['', 'Files updated: 0 of 1.\n']);
		assert.equal(folder().read('outside/b.md'), TEXT);
	});

	for (const [title, name, to, words] of [
		['an overlay', 'repo/.mii/registry.yaml', '../../outside/x.yaml', ['check', 'a.md']],
		['a configuration', 'repo/.mii/config.yaml', '../../outside/x.yaml', ['check', 'a.md']],
		['a folder of overlays', 'repo/.mii', '../outside', ['check', 'a.md']],
		['an overlay to validate', 'repo/.mii/registry.yaml', '../../outside/x.yaml', ['registry']],
	] as const) {
		it(`out of the repository are not read through: ${title}`, async () => {
			const secret = 'hunter2: [';
			folder().write({
				'repo/a.md': 'fine\n',
				'outside/x.yaml': secret,
				'outside/registry.yaml': secret,
				'outside/config.yaml': secret,
			});
			if (name !== 'repo/.mii') {
				folder().write({ 'repo/.mii/keep': '' });
			}
			link(to, name);
			for (const format of ['text', 'json']) {
				const { code, out, err } = await run(...words, `--format=${format}`);
				assert.equal(code, 2, err);
				assert.match(err, /A link on the way leads out/);
				assert(!(out + err).includes('hunter2'), out + err);
			}
		});
	}

	it('out of the repository give no facts that are written into a README', async () => {
		const block = '<!-- mii:begin own lang=en -->\n<!-- mii:end own -->\n';
		folder().write({
			'repo/.mii/registry.yaml':
				'sections:\n  own: { name: Own, description: Own, body: "Package: {{repo.package}}" }\n',
			'outside/sushi-config.yaml': 'id: hunter2.pkg\n',
			'repo/inside/sushi-config.yaml': 'id: hunter1.pkg\n',
		});
		for (const [to, isRead] of [
			['inside/sushi-config.yaml', true],
			['../outside/sushi-config.yaml', false],
		] as const) {
			folder().write({ 'repo/README.md': block });
			link(to, 'repo/sushi-config.yaml');
			const { err } = await run('update', 'README.md');
			assert.match(err, /Files updated: 1 of 1\./);
			assert.equal(folder().read('repo/README.md').includes('hunter'), isRead);
			rmSync(path.join(folder().root, 'repo/sushi-config.yaml'));
		}
	});

	it('are not written through by baseline and summary', async () => {
		folder().write({ 'repo/a.md': TEXT, 'outside/b.json': '{"version":1,"files":{}}', 'outside/s.md': 'old' });
		link('../outside/b.json', 'repo/b.json');
		link('../outside/new.json', 'repo/new.json');
		link('../outside/s.md', 'repo/s.md');
		link('../outside/new.md', 'repo/new.md');
		link('../outside', 'repo/way');
		for (const name of ['b.json', 'new.json', 'way/c.json']) {
			const { code, err } = await run('check', '--baseline', name, '--update-baseline', 'a.md');
			assert.equal(code, 2);
			assert.match(err, /A link on the way leads out/);
		}
		for (const name of ['s.md', 'new.md', 'way/c.md']) {
			assert.match((await run('check', '--summary', name, 'a.md')).err, /A link on the way leads out/);
		}
		assert.equal(folder().read('outside/b.json'), '{"version":1,"files":{}}');
		assert.equal(folder().read('outside/s.md'), 'old');
		assert.deepEqual(
			['new.json', 'new.md', 'c.json', 'c.md'].filter((one) => existsSync(path.join(folder().root, 'outside', one))),
			[],
		);
	});

	it('of Git for a work tree elsewhere are read', async () => {
		folder().write({
			'main/.git/config': '[remote "origin"]\nurl = https://github.com/a/b\n',
			'main/.git/worktrees/w/index': '',
		});
		folder().write({
			'repo/.git': `gitdir: ${path.join(folder().root, 'main/.git/worktrees/w')}\n`,
			'repo/a.md': 'fine\n',
		});
		assert.equal((await run('check')).code, 0);
		assert.equal(readFileSync(path.join(folder().root, 'repo/a.md'), 'utf8'), 'fine\n');
	});
});
