import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { useBuiltProgram } from './builtProgram';
import { skipOnWindows, useFolder } from './support';

/** A device waits for ever, or has no end; a pipe waits for somebody who writes. */
const DEVICES = ['/dev/ptmx', '/dev/zero', '/proc/kmsg', 'pipe', 'loop'];

/** Everything that is read, below a working folder. */
const READ = [
	'.gitignore',
	'docs/.gitignore',
	'.mii/registry.yaml',
	'.mii/config.yaml',
	'.vscode/settings.json',
	'package.json',
	'sushi-config.yaml',
	'CITATION.cff',
	'LICENSE',
	'ig.ini',
	'.git/config',
	'.git/index',
	'.git/info/exclude',
	'.git/HEAD',
	'b.md',
	'baseline.json',
];

describe('devices', () => {
	skipOnWindows();
	const program = useBuiltProgram();
	const folder = useFolder();

	/** Puts a device, or a link to it, under a name. */
	function make(device: string, name: string): void {
		const file = path.join(folder().root, name);
		mkdirSync(path.dirname(file), { recursive: true });
		if (device === 'pipe') {
			execFileSync('mkfifo', [file]);
		} else {
			symlinkSync(device === 'loop' ? path.basename(name) : device, file);
		}
	}

	/** @returns the exit code. The run may take time, but an end it must have. */
	function codeOf(...words: readonly string[]): number | null {
		const { status, stderr, error } = program.run(words, { cwd: folder().root, timeout: 20_000 });
		assert.equal(error, undefined, `${words.join(' ')}: ${stderr}`);
		assert.doesNotMatch(stderr, /should not have happened/);
		return status;
	}

	for (const device of DEVICES) {
		it(`in the place of every file that is read do not hold up a run: ${device}`, () => {
			folder().write({ 'a.md': 'fine\n', 'docs/c.md': 'fine\n' });
			for (const name of READ) {
				make(device, name);
			}
			// The run may say that it cannot read them, but it ends.
			assert.notEqual(codeOf('check', '.', '--fix'), 1);
			assert.notEqual(codeOf('update', '.'), 1);
			assert.equal(codeOf('check', '.', '--baseline=baseline.json', '--stdin-filename=docs/d.md'), 2);
			assert.equal(codeOf('registry'), 2);
			rmSync(path.join(folder().root, '.git'), { recursive: true });
			make(device, '.git');
			assert.equal(codeOf('check', 'a.md', 'b.md', '--since=HEAD'), 2);
		});
	}

	it('do not hold up a run as configurations that another one includes', () => {
		const paths = ['../pipe', '/dev/zero', '/proc/kmsg', '../link', 'config', '~/../dev/ptmx', '//server/share', '/'];
		folder().write({
			'a.md': 'fine\n',
			'.git/config': ['[include]', ...paths.map((name) => `path = ${name}`)].join('\n'),
			'.git/self': '[include]\npath = self\n'.repeat(10_000),
		});
		make('pipe', 'pipe');
		make('/dev/ptmx', 'link');
		assert.equal(codeOf('check', '--no-mii', '.'), 0);
		folder().write({ '.git/config': '[include]\npath = self\n' });
		assert.equal(codeOf('check', '--no-mii', '.'), 0);
	});

	it('are named as what they are', () => {
		make('pipe', 'b.md');
		const { status, stderr } = program.run(['check', 'b.md'], { cwd: folder().root, timeout: 20_000 });
		assert.deepEqual([status, stderr], [2, 'b.md: This file cannot be read: no regular file\n']);
		make('/dev/zero', '.mii/registry.yaml');
		const registry = program.run(['registry'], { cwd: folder().root, timeout: 20_000 });
		assert.equal(registry.status, 2);
		assert.match(registry.stderr, /registry\.yaml: (?:This file cannot be read: no regular file|A link on the way)/);
	});
});
