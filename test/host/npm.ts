import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes';

const installFlags = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', '--loglevel=error'];

/** Installs packages at exact versions into an otherwise empty folder. */
export async function installPackages(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
	// With a package.json of its own npm does not look for a project further up, which would be this one.
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
	await npm(['install', '--no-package-lock', ...installFlags], folder);
}

/** Installs what the package.json in `folder` asks for, at the versions of its lock file if there is one. */
export async function installDependencies(folder: string): Promise<void> {
	await npm(['install', ...installFlags], folder);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
	// Under `npm run` this is npm's own program: no search on PATH and no shell, which npm.cmd on Windows needs.
	const npmProgram = process.env['npm_execpath'];
	if (npmProgram?.match(/npm-cli\.c?js$/) && existsSync(npmProgram)) {
		await run(process.execPath, [npmProgram, ...args], { cwd });
	} else if (process.platform === 'win32') {
		await run('npm.cmd', args, { cwd, shell: true });
	} else {
		await run('npm', args, { cwd });
	}
}
