/** Reads the files that describe a repository as the editor does: from the folder of the document upward. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RepositoryFiles } from '../core/repository/factsFromFiles';
import { gitRemotes } from '../core/repository/gitRemotes';
import { type FolderReader, readRepositoryFiles } from '../core/repository/repositoryFiles';
import { gitConfig } from './repository';

/** The largest configuration file, in bytes, as in the editor. Larger files are lock files or data. */
const MAX_BYTES = 500_000;

/**
 * Reads the files that describe the repository of a folder.
 *
 * @param root the folder at which the search ends.
 * @param repository `owner/name` to use instead of the git remotes.
 */
export async function readFactFiles(
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
