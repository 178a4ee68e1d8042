/** What the files of a repository say about it, read as the editor reads them: from a folder upward. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RepositoryFiles } from '../core/repository/factsFromFiles';
import { gitRemotes } from '../core/repository/gitRemotes';
import { type FolderReader, readRepositoryFiles } from '../core/repository/repositoryFiles';
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
	const [files, config] = await Promise.all([
		readRepositoryFiles(foldersUp(folder, root).map(readerOf)),
		repository === undefined ? gitConfig(root) : undefined,
	]);
	return {
		...files,
		remotes:
			repository === undefined
				? gitRemotes(config ?? '')
				: [{ name: 'origin', url: `https://github.com/${repository}` }],
	};
}

function foldersUp(folder: string, root: string): readonly string[] {
	const above = path.dirname(folder);
	return folder === root || above === folder ? [folder] : [folder, ...foldersUp(above, root)];
}

function readerOf(folder: string): FolderReader {
	return {
		text: (name) => readSmall(path.join(folder, name)),
		names: async (name) => {
			const found = await readdir(path.join(folder, name), { withFileTypes: true }).catch(() => []);
			return found.filter((item) => item.isFile()).map((item) => item.name);
		},
	};
}

async function readSmall(file: string): Promise<string | undefined> {
	const found = await stat(file).catch(() => undefined);
	return found?.isFile() && found.size <= MAX_BYTES ? readFile(file, 'utf8').catch(() => undefined) : undefined;
}
