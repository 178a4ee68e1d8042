/** Finds the files that describe a repository, for the editor and the command line alike. */
import type { RepositoryFiles } from './factsFromFiles';
import { LICENCE_FILE, PROJECT_FILES, WORKFLOWS } from './projectFiles';

/** Reads files in one folder. Both functions accept paths that do not exist. */
export interface FolderReader {
	/** Returns the text of a file, unless it is missing or too large. */
	text(path: string): Promise<string | undefined>;
	/** Returns the names of the files in a folder. */
	names(path: string): Promise<readonly string[]>;
}

/** @param folders the folder of the document and its parents, up to the root of the repository. */
export async function readRepositoryFiles(folders: readonly FolderReader[]): Promise<Omit<RepositoryFiles, 'remotes'>> {
	const [project, licence, workflows] = await Promise.all([
		// All project files come from one folder, because a parent folder can be another project.
		firstFound(folders, async (folder) => {
			const texts = await Promise.all(PROJECT_FILES.map((name) => folder.text(name)));
			return texts.some((text) => text !== undefined) ? texts : undefined;
		}),
		firstFound(folders, licenceIn),
		firstFound(folders, async (folder) => {
			const names = (await folder.names(WORKFLOWS)).filter((name) => /\.ya?ml$/i.test(name));
			return names.length > 0 ? names : undefined;
		}),
	]);
	const [sushiConfig, packageJson] = project ?? [];
	return {
		...(sushiConfig === undefined ? {} : { sushiConfig }),
		...(packageJson === undefined ? {} : { packageJson }),
		...(licence === undefined ? {} : { licence }),
		workflows: workflows ?? [],
	};
}

/** Reads the licence file of a folder; its path is relative to the document. */
async function licenceIn(folder: FolderReader, depth: number): Promise<RepositoryFiles['licence']> {
	const name = (await folder.names('')).find((candidate) => LICENCE_FILE.test(candidate));
	const text = name === undefined ? undefined : await folder.text(name);
	return text === undefined ? undefined : { path: `${'../'.repeat(depth)}${name}`, text };
}

async function firstFound<T>(
	folders: readonly FolderReader[],
	read: (folder: FolderReader, depth: number) => Promise<T | undefined>,
): Promise<T | undefined> {
	for (const [depth, folder] of folders.entries()) {
		const found = await read(folder, depth);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
