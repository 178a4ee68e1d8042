import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project's package.json: found upwards, since the bundles lie at other depths than the sources. */
export const repository = findRepository();

/** Downloads are kept here, outside node_modules: the folder in which @vscode/test-electron keeps its own, too. */
export const cacheFolder = resolve(process.env['MII_VSCODE_CACHE'] || join(repository, '.vscode-test'));

/** Screenshots and logs of runs that went wrong. */
export const artifactsFolder = join(repository, '.vscode-test', 'artifacts');

function findRepository(): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
		if (existsSync(join(folder, 'package.json'))) {
			return folder;
		}
		if (dirname(folder) === folder) {
			return process.cwd();
		}
	}
}
