/** The files of a project that say what it is. Those of the nearest folder that has one count, together. */
export const PROJECT_FILES = ['sushi-config.yaml', 'package.json'] as const;

/** The folder of the workflows of GitHub Actions. */
export const WORKFLOWS = '.github/workflows';

/** How the file with the text of the licence is called. */
export const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;

/** @returns whether a change of a file, given by its path with slashes, can change what is known of a repository. */
export function isProjectFile(path: string): boolean {
	const name = path.split('/').at(-1) ?? '';
	return (
		PROJECT_FILES.some((project) => project === name) ||
		LICENCE_FILE.test(name) ||
		path.includes(`/${WORKFLOWS}/`) ||
		path.endsWith('/.git/config')
	);
}
