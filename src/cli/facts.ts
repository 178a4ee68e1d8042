/** What the files of a repository say about it, read as the editor reads them: the nearest of each from a folder upward. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RepositoryFiles } from '../core/readme/factsFromFiles';
import { gitRemotes } from '../core/readme/gitRemotes';
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
	const [sushiConfig, packageJson, config] = await Promise.all([
		nearest(folder, root, 'sushi-config.yaml'),
		nearest(folder, root, 'package.json'),
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

async function nearest(folder: string, root: string, name: string): Promise<string | undefined> {
	const file = path.join(folder, name);
	const found = await stat(file).catch(() => undefined);
	if (found?.isFile() && found.size <= MAX_BYTES) {
		return readFile(file, 'utf8').catch(() => undefined);
	}
	const above = path.dirname(folder);
	return folder === root || above === folder ? undefined : nearest(above, root, name);
}
