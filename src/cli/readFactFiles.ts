/** Reads the files that describe a repository as the editor does: from the folder of the document upward. */
import path from 'node:path';
import type { RepositoryFiles } from '../core/repository/factsFromFiles';
import { type FolderReader, readRepositoryFiles } from '../core/repository/repositoryFiles';
import { readInside } from './disk/readInside';
import { entriesIfThere } from './ifThere';
import { remotesOf } from './repository';

/** The largest configuration file, in bytes, as in the editor. Larger files are lock files or data. */
const MAX_BYTES = 500_000;

/**
 * Reads the files that describe the repository of a folder.
 *
 * @param root the folder at which the search ends.
 * @param repository `owner/name` to use instead of the git remotes.
 * @param names the names of the files in folders that were read before. Folders above others are asked again and again.
 */
export async function readFactFiles(
	folder: string,
	root: string,
	repository: string | undefined,
	names: Map<string, readonly string[]>,
	cwd: string,
): Promise<RepositoryFiles> {
	return {
		...(await readRepositoryFiles(foldersUp(folder, root).map((one) => readerOf(one, names, cwd)))),
		remotes:
			repository === undefined ? await remotesOf(root) : [{ name: 'origin', url: `https://github.com/${repository}` }],
	};
}

function foldersUp(folder: string, root: string): readonly string[] {
	const above = path.dirname(folder);
	return folder === root || above === folder ? [folder] : [folder, ...foldersUp(above, root)];
}

function readerOf(folder: string, names: Map<string, readonly string[]>, cwd: string): FolderReader {
	return {
		text: async (name) => readInside(path.join(folder, name), cwd, MAX_BYTES),
		names: async (name) => {
			const full = path.join(folder, name);
			const known = names.get(full) ?? filesIn(full);
			names.set(full, known);
			return known;
		},
		folders: async (name) =>
			entriesIfThere(path.join(folder, name))
				.filter((item) => item.isDirectory())
				.map((item) => item.name),
	};
}

function filesIn(folder: string): readonly string[] {
	return entriesIfThere(folder)
		.filter((item) => item.isFile())
		.map((item) => item.name);
}
