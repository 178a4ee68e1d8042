/** Reads the files that decide what a repository has already, for the editor and the command line alike. */
import { CONFIG_PATH } from '../config/config';
import { WORKFLOWS } from '../repository/projectFiles';
import { isReadmeName } from '../repository/repositoryMatch';

export const WORKFLOW_PATH = `${WORKFLOWS}/mii.yml`;
export const RECOMMENDATION_PATH = '.vscode/extensions.json';
export const HOOK_PATH = '.pre-commit-config.yaml';
export const GITLAB_PATH = '.gitlab-ci.yml';
/** A name that people give to the configuration by mistake. */
export const WRONG_CONFIG_PATH = '.mii/config.yml';
export { CONFIG_PATH };

/** The folders in which the platform looks for the README of a repository, in this order. */
const README_FOLDERS = ['', '.github', 'docs'];

/** Reads files of one folder, by their paths with slashes. */
export interface SetupReader {
	/**
	 * Returns the text of a file without its byte order mark; nothing when there is none.
	 *
	 * @throws {Error} with a translated reason when the file cannot be read, or must not be written.
	 */
	text(path: string): Promise<string | undefined>;
	/** Returns the names of the files in a folder; none when there is no such folder. */
	names(path: string): Promise<readonly string[]>;
}

/** A file that must be left alone. */
interface Refused {
	readonly refusal: string;
}

/** The files that matter, by their paths. */
export interface SetupFiles {
	/** The text of each file that was read; the reason if it was refused. A missing file is not listed. */
	readonly contents: ReadonlyMap<string, string | Refused>;
	/** The names of the files in the folder of workflows. */
	readonly workflows: readonly string[];
	/** The path of the README; that of a new one when there is none. */
	readonly readme: string;
}

export async function readSetupFiles(reader: SetupReader): Promise<SetupFiles> {
	const [workflows, ...folders] = await Promise.all([
		reader.names(WORKFLOWS),
		...README_FOLDERS.map(async (folder) => readmeIn(folder, await reader.names(folder))),
	]);
	const readme = folders.find((path) => path !== undefined) ?? 'README.md';
	const paths = [
		...workflows.filter((name) => /\.ya?ml$/i.test(name)).map((name) => `${WORKFLOWS}/${name}`),
		...[WORKFLOW_PATH, RECOMMENDATION_PATH, CONFIG_PATH, WRONG_CONFIG_PATH, HOOK_PATH, GITLAB_PATH, readme],
	];
	const contents = await Promise.all(
		[...new Set(paths)].map(async (path) => [path, await readOrRefuse(reader, path)] as const),
	);
	return {
		contents: new Map(contents.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))),
		workflows,
		readme,
	};
}

/** A README in Markdown, or else in another format, which is shown as well. */
function readmeIn(folder: string, names: readonly string[]): string | undefined {
	const found =
		names.find((name) => name.toLowerCase() === 'readme.md') ??
		names.find(isReadmeName) ??
		names.find((name) => /^readme(?:\.\w+)?$/i.test(name));
	return found === undefined ? undefined : [folder, found].filter((step) => step !== '').join('/');
}

async function readOrRefuse(reader: SetupReader, path: string): Promise<string | Refused | undefined> {
	try {
		return await reader.text(path);
	} catch (error) {
		return { refusal: error instanceof Error ? error.message : String(error) };
	}
}
