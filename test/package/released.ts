/** The results of `npm run release`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT, readJson } from '../support/project';

const { version } = readJson<{ readonly version: string }>('package.json');
const folder = path.join(ROOT, 'dist/release');

export const VERSION = version;
export const VSIX = path.join(folder, `mii-contributor-${version}.vsix`);
export const NPM_PACKAGE = path.join(folder, `mii-contributor-${version}.tgz`);
export const RELEASE_TREE = path.join(folder, 'tree');

export interface Ended {
	readonly code: number | null;
	readonly out: string;
	readonly seconds: number;
}

/** Runs a program with nothing of the environment but what it needs to start, and what is given. */
export function start(
	program: string,
	words: readonly string[],
	cwd: string,
	given: Readonly<Record<string, string>> = {},
): Ended {
	const kept = ['PATH', 'Path', 'HOME', 'SystemRoot', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'TEMP', 'TMPDIR'];
	const inherited = kept.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]]));
	const started = performance.now();
	const { status, stdout, stderr } = spawnSync(program, words, {
		cwd,
		env: { ...Object.fromEntries(inherited), ...given },
		encoding: 'utf8',
		// Windows starts scripts such as npm.cmd in a shell only.
		shell: process.platform === 'win32' && /^npm$|\.cmd$/.test(program),
	});
	return { code: status, out: `${stdout}${stderr}`, seconds: (performance.now() - started) / 1000 };
}
