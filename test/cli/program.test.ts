import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { useBuiltProgram } from './builtProgram';
import { Folder } from './support';

/** The program as it is shipped, but with the sample registry, in a process of its own. */
describe('the program', () => {
	const program = useBuiltProgram();
	const folder = new Folder();

	after(() => folder.remove());

	function run(...words: string[]): { status: number | null; stdout: string; stderr: string } {
		return program.run(words, { cwd: folder.root });
	}

	it('begins with a line for the shell', () => {
		assert.match(readFileSync(program.file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
	});

	it('prints and ends as it should', () => {
		folder.write({ 'README.md': '<!-- mii:begin teams lang=en -->\n<!-- mii:end teams -->\n' });
		// The living section makes the README one of the initiative, and this is not about what it lacks.
		const checked = run('check', '--no-mii', '--format', 'json');
		assert.equal(checked.status, 1);
		const { findings } = JSON.parse(checked.stdout).files[0] as { findings: readonly { rule: string }[] };
		assert.deepEqual(
			findings.map(({ rule }) => rule),
			['section-outdated'],
		);
		assert.equal(run('update').status, 0);
		assert.match(folder.read('README.md'), /Team Alpha/);
		const german = run('check', '--language=de', '--fail-on=warning');
		assert.equal(german.status, 0, german.stderr);
		assert.equal(run('nonsense').status, 2);
	});

	it('goes on when nobody reads its output, and ends with the real code', async () => {
		const block = '<!-- mii:begin teams lang=en -->\n<!-- mii:end teams -->\n';
		const names = Array.from({ length: 20 }, (_, index) => `piped/${index}.md`);
		folder.write(Object.fromEntries(names.map((name) => [name, block])));
		for (const [words, expected] of [
			[['check', 'piped'], 1],
			[['update', 'piped'], 0],
		] as const) {
			const running = spawn(process.execPath, [program.file, ...words], { cwd: folder.root });
			running.stdout.destroy();
			running.stderr.resume();
			assert.equal((await once(running, 'close'))[0], expected);
		}
		for (const name of names) {
			assert.match(folder.read(name), /Team Alpha/);
		}
	});

	it('leaves no half-written file when it is killed', async () => {
		const block = '<!-- mii:begin teams lang=en -->\n<!-- mii:end teams -->\n';
		const names = Array.from({ length: 60 }, (_, index) => `many/${index}.md`);
		const filler = 'words and words\n'.repeat(200);
		folder.write(Object.fromEntries(names.map((name) => [name, block + filler])));
		const running = spawn(process.execPath, [program.file, 'update', 'many'], { cwd: folder.root });
		await once(running.stdout, 'data');
		running.kill('SIGKILL');
		await once(running, 'close');
		for (const name of readdirSync(path.join(folder.root, 'many')).filter((file) => file.endsWith('.md'))) {
			assert(folder.read(`many/${name}`).endsWith(`<!-- mii:end teams -->\n${filler}`), name);
		}
	});
});
