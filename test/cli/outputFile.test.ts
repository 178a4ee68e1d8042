import assert from 'node:assert/strict';
import { existsSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { EMPTY, RIGHT, skipOnWindows, useFolder, WRONG } from './support';

/** `--output` on real files, links and devices: a checkout that is not trusted may hold any of them. */
describe('--output', () => {
	skipOnWindows();
	const folder = useFolder();

	it('writes what would be printed into a new file, for findings, patches and documents', async () => {
		folder().write({ 'README.md': `${WRONG}\n${EMPTY}`, 'out/keep': '' });
		const env = { NO_COLOR: '' };
		for (const words of [
			['check', '--format=sarif'],
			['check', '--diff'],
			['update', '--diff'],
		]) {
			const printed = await folder().run(words);
			const name = `out/${words.join('')}.txt`;
			const written = await folder().run([...words, '--output', name], env, true);
			assert.deepEqual(written, { ...printed, out: '' });
			assert.equal(folder().read(name), printed.out);
		}
		await folder().run(['check', '--stdin-filename=a.md', '--fix', '--output=out/fixed.md'], {}, false, WRONG);
		assert.equal(folder().read('out/fixed.md'), RIGHT);
	});

	it('takes the temporary folder of the runner', async () => {
		folder().write({ 'work/a.md': `${WRONG}\n`, 'temp/keep': '' });
		const file = path.join(folder().root, 'temp', 'results.txt');
		const env = { RUNNER_TEMP: path.join(folder().root, 'temp') };
		const { code, out } = await folder().run(['check', `--output=${file}`], env, false, '', 'work');
		assert.deepEqual([code, out], [1, '']);
		assert.match(folder().read('temp/results.txt'), /^a\.md:1:1: warning: /);
	});

	for (const [title, name, sentence] of [
		['a link', 'results.txt', 'exists already. Remove it, or give'],
		['a link to nothing', 'dangling', 'exists already. Remove it, or give'],
		['a link to a device', 'device', 'exists already. Remove it, or give'],
		['a file that is there', 'README.md', 'exists already. Remove it, or give'],
		['a folder', 'real', 'exists already. Remove it, or give'],
		['a folder that is a link', 'linked/results.txt', 'is outside the working folder, or a folder on the way'],
		['a folder behind a link', 'linked/in/results.txt', 'is outside the working folder, or a folder on the way'],
		['a way through a link and back, which stays inside', 'linked/../results2.txt', undefined],
		['a file outside', '../results.txt', 'is outside the working folder, or a folder on the way'],
		['a folder beside with the same beginning', '../work2/results.txt', 'is outside the working folder, or'],
		['a folder that is not there', 'none/results.txt', 'cannot be written: ENOENT'],
		['a name with a zero in it', 'a\0b', 'cannot be written: '],
	] as const) {
		it(`${sentence ? 'refuses' : 'takes'} ${title}`, async () => {
			folder().write({
				'work/README.md': `${WRONG}\n`,
				'outside/in/config': 'old',
				'work2/keep': '',
				'work/real/b': '',
			});
			const work = path.join(folder().root, 'work');
			symlinkSync('../outside/in/config', path.join(work, 'results.txt'));
			symlinkSync('../outside/new', path.join(work, 'dangling'));
			symlinkSync('/dev/full', path.join(work, 'device'));
			symlinkSync('../outside', path.join(work, 'linked'));
			const { code, out, err } = await folder().run(['check', '--output', name], {}, false, '', 'work');
			assert.equal(code, sentence === undefined ? 1 : 2);
			assert.equal(out, '');
			assert(err.includes(sentence ?? 'Findings: 1.'), err);
			assert.equal(folder().read('outside/in/config'), 'old');
			assert.equal(folder().read('work/README.md'), `${WRONG}\n`);
			assert.deepEqual(
				['outside/new', 'results.txt', 'outside/results.txt', 'outside/in/results.txt', 'work2/results.txt'].filter(
					(one) => existsSync(path.join(folder().root, one)),
				),
				[],
			);
			assert(lstatSync(path.join(work, 'dangling')).isSymbolicLink());
		});
	}

	it('does not take a temporary folder with a link on the way', async () => {
		folder().write({ 'work/a.md': `${WRONG}\n`, 'outside/keep': '' });
		const temp = path.join(folder().root, 'temp');
		mkdirSync(temp);
		symlinkSync('../outside', path.join(temp, 'way'));
		const file = path.join(temp, 'way', 'results.txt');
		const { code } = await folder().run(['check', `--output=${file}`], { RUNNER_TEMP: temp }, false, '', 'work');
		assert.equal(code, 2);
		assert(!existsSync(path.join(folder().root, 'outside/results.txt')));
	});
});
