/** Finds the files that describe a repository, for the editor and the command line alike. */
import type { RepositoryFiles, TextWithPath } from './factsFromFiles';
import { CITATION_FILE, LICENCE_FILE, PROJECT_FILES, SHORTHAND, SUSHI_CONFIG, WORKFLOWS } from './projectFiles';
import { isReadmeName } from './repositoryMatch';

/** Reads files in one folder. All functions accept paths that do not exist. */
export interface FolderReader {
	/** Returns the text of a file, unless it is missing or too large. */
	text(path: string): Promise<string | undefined>;
	/** Returns the names of the files in a folder. */
	names(path: string): Promise<readonly string[]>;
	/** Returns the names of the folders in a folder. */
	folders(path: string): Promise<readonly string[]>;
}

/** The name of a FHIR package in a `package.json`: words with dots between. Names of software rarely look like it. */
const NAMES_FHIR_PACKAGE = /"name"\s*:\s*"[\w-]+(?:\.[\w-]+){2,}"/;
/** The most subfolders that are searched for a module. */
const MAX_FOLDERS = 50;
/** The depth to which folders of FHIR Shorthand are searched. */
const MAX_DEPTH = 3;

/** @param folders the folder of the document and its parents, up to the root of the repository. */
export async function readRepositoryFiles(folders: readonly FolderReader[]): Promise<Omit<RepositoryFiles, 'remotes'>> {
	const [project, licence, citation, workflows, place] = await Promise.all([
		firstFound(folders, projectIn),
		firstFound(folders, licenceIn),
		firstFound(folders, citationIn),
		firstFound(folders, async (folder) => {
			const names = (await folder.names(WORKFLOWS)).filter((name) => /\.ya?ml$/i.test(name));
			return names.length > 0 ? names : undefined;
		}),
		placeIn(folders),
	]);
	return {
		...project,
		...(licence === undefined ? {} : { licence }),
		...(citation === undefined ? {} : { citation }),
		workflows: workflows ?? [],
		...place,
	};
}

/** All project files come from one folder, because a parent folder can be another project. */
async function projectIn(folder: FolderReader, depth: number): Promise<Partial<RepositoryFiles> | undefined> {
	const [sushiConfig, packageJson] = await Promise.all(PROJECT_FILES.map((name) => folder.text(name)));
	if (sushiConfig === undefined && packageJson === undefined) {
		return undefined;
	}
	// A repository can hold its module in a folder, beside a package.json that was copied from another one.
	const inFolders =
		sushiConfig === undefined && NAMES_FHIR_PACKAGE.test(packageJson ?? '') ? await modulesBelow(folder, depth) : [];
	return {
		projectFolder: above(depth),
		...(sushiConfig === undefined ? {} : { sushiConfig, hasShorthand: await hasShorthand(folder, SHORTHAND) }),
		...(packageJson === undefined ? {} : { packageJson }),
		...(inFolders.length > 0 ? { modulesBelow: inFolders } : {}),
	};
}

async function modulesBelow(folder: FolderReader, depth: number): Promise<readonly TextWithPath[]> {
	const names = (await folder.folders('')).filter((name) => !name.startsWith('.') && name !== 'node_modules');
	const found = await Promise.all(
		names.slice(0, MAX_FOLDERS).map(async (name) => withPath(folder, `${name}/${SUSHI_CONFIG}`, depth)),
	);
	return found.filter((one) => one !== undefined);
}

/** Whether a folder has sources in FHIR Shorthand. */
async function hasShorthand(folder: FolderReader, path: string, depth = 0): Promise<boolean> {
	if ((await folder.names(path)).some((name) => name.endsWith('.fsh'))) {
		return true;
	}
	for (const name of depth < MAX_DEPTH ? await folder.folders(path) : []) {
		if (await hasShorthand(folder, `${path}/${name}`, depth + 1)) {
			return true;
		}
	}
	return false;
}

/** Tells how far the folder is from the root, which is the nearest folder with `.git`, else the last one. */
async function placeIn(folders: readonly FolderReader[]): Promise<Pick<RepositoryFiles, 'depth' | 'rootReadme'>> {
	const marked = await Promise.all(folders.map(hasGit));
	const depth = marked.includes(true) ? marked.indexOf(true) : Math.max(0, folders.length - 1);
	const root = folders[depth];
	// Only for a folder right below the root it matters which README the platform shows.
	if (depth !== 1 || !root) {
		return { depth };
	}
	const names = await Promise.all([root.names(''), root.names('.github')]);
	return { depth, rootReadme: names.flat().some(isReadmeName) };
}

async function hasGit(folder: FolderReader): Promise<boolean> {
	return (await folder.text('.git/config')) !== undefined || (await folder.text('.git')) !== undefined;
}

async function licenceIn(folder: FolderReader, depth: number): Promise<TextWithPath | undefined> {
	const name = (await folder.names('')).find((candidate) => LICENCE_FILE.test(candidate));
	return name === undefined ? undefined : withPath(folder, name, depth);
}

async function citationIn(folder: FolderReader, depth: number): Promise<TextWithPath | undefined> {
	return (await folder.names('')).includes(CITATION_FILE) ? withPath(folder, CITATION_FILE, depth) : undefined;
}

async function withPath(folder: FolderReader, name: string, depth: number): Promise<TextWithPath | undefined> {
	const text = await folder.text(name);
	return text === undefined ? undefined : { path: `${above(depth)}${name}`, text };
}

/** The path to a folder that is this far above the document. */
function above(depth: number): string {
	return '../'.repeat(depth);
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
