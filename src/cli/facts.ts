/** What the files of a repository say about it, read as the editor reads them: the nearest ones from a folder upward. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RepositoryFiles } from '../core/readme/factsFromFiles';
import { gitRemotes } from '../core/readme/gitRemotes';
import { PROJECT_FILES } from '../core/readme/projectFiles';
import { gitConfig } from './repository';

/** A registry, a lock file and the like are no configuration; the editor draws the line here, too. */
const MAX_BYTES = 500_000;

/**
 * @param root where the search ends.
 * @param repository stands for the remotes of git, when it is known otherwise.
 */
export async function readFiles(
	folder: string,
	root: string,
	repository: string | undefined,
): Promise<RepositoryFiles> {
	const [[sushiConfig, packageJson], config] = await Promise.all([
		nearest(folder, root),
		repository === undefined ? gitConfig(root) : undefined,
	]);
	return {
		...(sushiConfig === undefined ? {} : { sushiConfig }),
		...(packageJson === undefined ? {} : { packageJson }),
		remotes:
			repository === undefined
				? gitRemotes(config ?? '')
				: [{ name: 'origin', url: `https://github.com/${repository}` }],
	};
}

/** The files of the nearest folder that has one of them: what lies above may be another project. */
async function nearest(folder: string, root: string): Promise<readonly (string | undefined)[]> {
	const texts = await Promise.all(PROJECT_FILES.map((name) => readSmall(path.join(folder, name))));
	const above = path.dirname(folder);
	const isLast = folder === root || above === folder || texts.some((text) => text !== undefined);
	return isLast ? texts : nearest(above, root);
}

async function readSmall(file: string): Promise<string | undefined> {
	const found = await stat(file).catch(() => undefined);
	return found?.isFile() && found.size <= MAX_BYTES ? readFile(file, 'utf8').catch(() => undefined) : undefined;
}
