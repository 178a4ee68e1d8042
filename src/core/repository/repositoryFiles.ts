/** Finds the files that say what a repository is: the same for the editor and for the command line. */
import type { RepositoryFiles } from './factsFromFiles';
import { LICENCE_FILE, PROJECT_FILES, WORKFLOWS } from './projectFiles';

/** Reads below one folder. Nothing that it is asked for needs to exist. */
export interface FolderReader {
	/** The text of a small file. */
	text(path: string): Promise<string | undefined>;
	/** The names of the files in a folder. */
	names(path: string): Promise<readonly string[]>;
}

/** @param folders that of the document and those above it, up to the root of the repository. */
export async function readRepositoryFiles(folders: readonly FolderReader[]): Promise<Omit<RepositoryFiles, 'remotes'>> {
	const [project, licence, workflows] = await Promise.all([
		// Those of one folder: what lies above may be another project.
		nearest(folders, async (folder) => {
			const texts = await Promise.all(PROJECT_FILES.map((name) => folder.text(name)));
			return texts.some((text) => text !== undefined) ? texts : undefined;
		}),
		nearest(folders, licenceIn),
		nearest(folders, async (folder) => {
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

/** A licence with its address as seen from the document. */
async function licenceIn(folder: FolderReader, depth: number): Promise<RepositoryFiles['licence']> {
	const name = (await folder.names('')).find((candidate) => LICENCE_FILE.test(candidate));
	const text = name === undefined ? undefined : await folder.text(name);
	return text === undefined ? undefined : { path: `${'../'.repeat(depth)}${name}`, text };
}

async function nearest<T>(
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
