import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, chownSync, existsSync, linkSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../src/cli/disk/writeFile';
import { useBuiltProgram } from './builtProgram';
import { EMPTY, skipOnWindows, useFolder, WRONG } from './support';

/** A section of the sample registry, and its whole text once it is filled. */
const TEAMS = '<!-- mii:begin teams lang=en -->\n<!-- mii:end teams -->\n';
const NOBODY = 65_534;

describe('a file that cannot be written', () => {
	skipOnWindows();
	const program = useBuiltProgram();
	const folder = useFolder();

	const at = (name: string): string => path.join(folder().root, name);

	/** Runs the program as somebody who owns nothing, where the tests run as somebody who may do everything. */
	function asSomebody(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
		const isRoot = process.getuid?.() === 0;
		// The program itself must be readable for them.
		chmodSync(path.dirname(program.file), 0o755);
		return program.run(words, { cwd: folder().root, ...(isRoot && { uid: NOBODY, gid: NOBODY }) });
	}

	it('counts as not updated and stays whole: no permission for the folder', () => {
		folder().write({ 'a.md': TEAMS });
		chmodSync(at('a.md'), 0o666);
		chmodSync(folder().root, 0o555);
		const { status, stdout, stderr } = asSomebody('update', 'a.md');
		chmodSync(folder().root, 0o755);
		assert.deepEqual([status, stdout], [2, '']);
		assert.match(stderr, /^a\.md: This file cannot be written: EACCES.*\nFiles updated: 0 of 1\.\n$/);
		assert.equal(folder().read('a.md'), TEAMS);
	});

	it('counts as not updated and stays whole: no permission for the file', () => {
		folder().write({ 'a.md': TEAMS, 'b.md': TEAMS });
		chmodSync(folder().root, 0o777);
		chmodSync(at('a.md'), process.getuid?.() === 0 ? 0o644 : 0o444);
		chmodSync(at('b.md'), 0o666);
		const { status, stdout, stderr } = asSomebody('update', 'a.md', 'b.md');
		assert.deepEqual([status, stdout], [2, 'b.md: updated.\n']);
		assert.match(stderr, /^a\.md: This file .*\nFiles updated: 1 of 2\.\n$/);
		assert.equal(folder().read('a.md'), TEAMS);
	});

	for (const isLinked of [false, true]) {
		it(`counts as not updated and stays whole: no room${isLinked ? ', with a hard link' : ''}`, () => {
			const text = `${TEAMS}${'words and words\n'.repeat(250)}`;
			folder().write({ 'a.md': text });
			if (isLinked) {
				linkSync(at('a.md'), at('b.txt'));
			}
			// A limit of the system on the size of files, which holds in the middle of writing.
			const limited = `trap '' XFSZ; ulimit -f 4; exec '${process.execPath}' '${program.file}' update a.md`;
			const { status, stdout, stderr } = spawnSync('bash', ['-c', limited], { cwd: folder().root, encoding: 'utf8' });
			assert.deepEqual([status, stdout], [2, '']);
			assert.match(stderr, /^a\.md: This file cannot be written: EFBIG.*\nFiles updated: 0 of 1\.\n$/);
			assert.equal(folder().read('a.md'), text);
			assert.deepEqual(readdirSync(folder().root), isLinked ? ['a.md', 'b.txt'] : ['a.md']);
		});
	}

	for (const who of ['root', 'somebody'] as const) {
		it(`counts as not updated and gets its old bytes back: no room in the middle of writing in place, as ${who}`, function () {
			const isRoot = process.getuid?.() === 0;
			if (who === 'root' && !isRoot) {
				this.skip();
			}
			// A file system of five pages: it has room for the file of two and the copy of three, but not for two of three.
			const space = who === 'root' ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
			const mount = 'mount -t tmpfs -o size=20k,mode=777 tmpfs . && cd "$PWD"';
			const run = (script: string, input = ''): { status: number | null; stdout: string; stderr: string } => {
				chmodSync(folder().root, 0o777);
				chmodSync(path.dirname(program.file), 0o755);
				return spawnSync('unshare', [...space, 'bash', '-c', `${mount} && ${script}`], {
					...{ cwd: folder().root, input, encoding: 'utf8' },
					...(isRoot && who === 'somebody' && { uid: NOBODY, gid: NOBODY }),
				});
			};
			if (run('true').status !== 0) {
				// Only some Linux systems let a program have file systems of its own.
				this.skip();
			}
			const text = TEAMS.padEnd(2 * 4_096 - 1, 'words ');
			const update = `cat > a.md && ln a.md b.txt && { '${process.execPath}' '${program.file}' update a.md; echo $?; }`;
			const { stdout, stderr } = run(`${update} && cmp a.md b.txt && ls -A && cat a.md`, text);
			assert.match(stderr, /^a\.md: This file cannot be written: ENOSPC.*\nFiles updated: 0 of 1\.\n$/);
			assert.equal(stdout, `2\na.md\nb.txt\n${text}`);
		});
	}

	for (const [title, command] of [
		['a new file of --output', 'ulimit -f 0; exec "$@" --output=out.json'],
		['the standard output', 'exec "$@" > /dev/full'],
		['both streams', 'exec "$@" > /dev/full 2> /dev/full'],
	] as const) {
		it(`ends the run with 2: ${title}`, function () {
			if (command.includes('/dev/full') && !existsSync('/dev/full')) {
				this.skip();
			}
			folder().write({ 'a.md': 'fine\n' });
			const words = [process.execPath, program.file, 'check', '--format=json', 'a.md'];
			const { status, stdout, stderr } = spawnSync('bash', ['-c', `trap '' XFSZ; ${command}`, 'bash', ...words], {
				cwd: folder().root,
				encoding: 'utf8',
			});
			assert.deepEqual([status, stdout], [2, ''], stderr);
			assert.doesNotMatch(stderr, /should not have happened|\n\s+at /);
		});
	}

	it('is written although its name is as long as a name can be', () => {
		const name = `${'n'.repeat(252)}.md`;
		folder().write({ [name]: TEAMS });
		assert.match(program.run(['update'], { cwd: folder().root }).stderr, /Files updated: 1 of 1\./);
	});

	it('keeps what another program writes meanwhile', async () => {
		const names = Array.from({ length: 40 }, (_, index) => `${index}.md`);
		const filler = 'words and words\n'.repeat(2_000);
		folder().write(Object.fromEntries(names.map((name) => [name, TEAMS + filler])));
		const running = spawn(process.execPath, [program.file, 'update', ...names], { cwd: folder().root });
		running.stderr.resume();
		await once(running.stdout, 'data');
		for (const name of names) {
			appendFileSync(at(name), 'my sentence\n');
		}
		await once(running, 'close');
		for (const name of names) {
			assert(folder().read(name).endsWith('my sentence\n'), name);
		}
	});
});

describe('a file that is written', () => {
	skipOnWindows();
	const folder = useFolder();
	const at = (name: string): string => path.join(folder().root, name);

	it('is left alone when it is read-only, and that is said', async () => {
		folder().write({ 'a.md': EMPTY, 'b.md': `${WRONG}\n` });
		chmodSync(at('a.md'), 0o444);
		chmodSync(at('b.md'), 0o400);
		const { ino } = statSync(at('a.md'));
		const updated = await folder().run(['update', 'a.md']);
		assert.deepEqual(updated, {
			code: 2,
			out: '',
			err: 'a.md: This file is read-only, so it is left as it is.\nFiles updated: 0 of 1.\n',
		});
		const { code, out, err } = await folder().run(['check', '--fix', 'b.md']);
		assert.equal(code, 2);
		assert.match(out, /\[initiative-name\]/);
		assert.match(err, /^b\.md: This file is read-only/m);
		assert.deepEqual([folder().read('a.md'), folder().read('b.md')], [EMPTY, `${WRONG}\n`]);
		assert.equal(statSync(at('a.md')).ino, ino);
	});

	it('keeps its hard links, mode and owner', async () => {
		folder().write({ 'a.md': EMPTY, 'long.md': `${EMPTY}${'words\n'.repeat(20_000)}` });
		for (const name of ['a.md', 'long.md']) {
			linkSync(at(name), at(`${name}.txt`));
			chmodSync(at(name), 0o640);
			const { ino } = statSync(at(name));
			assert.equal((await folder().run(['update', name])).code, 0);
			assert.notEqual(folder().read(name), EMPTY);
			assert.equal(folder().read(name), folder().read(`${name}.txt`));
			const now = statSync(at(name));
			assert.deepEqual([now.ino, now.nlink, now.mode & 0o7777], [ino, 2, 0o640]);
		}
		assert.deepEqual(
			readdirSync(folder().root).filter((name) => name.endsWith('.tmp')),
			[],
		);
	});

	it('keeps its owner', async function () {
		if (process.getuid?.() !== 0) {
			// Only the administrator can give files away.
			this.skip();
		}
		folder().write({ 'a.md': EMPTY });
		chownSync(at('a.md'), 1_000, 1_001);
		chmodSync(at('a.md'), 0o664);
		assert.equal((await folder().run(['update', 'a.md'])).code, 0);
		const { uid, gid, mode } = statSync(at('a.md'));
		assert.deepEqual([uid, gid, mode & 0o7777], [1_000, 1_001, 0o664]);
	});

	for (const isLinked of [false, true]) {
		it(`takes the place of just what was read${isLinked ? ', with a hard link' : ''}`, () => {
			const { root } = folder().write({ 'a.md': 'old and long' });
			if (isLinked) {
				linkSync(at('a.md'), at('b.txt'));
			}
			const replace = (before: string, after: string) =>
				replaceFile(at('a.md'), Buffer.from(before), Buffer.from(after), root);
			assert.equal(replace('odd and long', 'new'), 'changed-meanwhile');
			assert.equal(replace('old', 'new'), 'changed-meanwhile');
			assert.equal(folder().read('a.md'), 'old and long');
			assert.equal(replace('old and long', 'new'), undefined);
			assert.equal(folder().read('a.md'), 'new');
			assert.deepEqual(readdirSync(root), isLinked ? ['a.md', 'b.txt'] : ['a.md']);
		});
	}
});
