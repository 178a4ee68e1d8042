/** The files that describe a project. All of them are read from the nearest folder that has at least one. */
export const PROJECT_FILES = ['sushi-config.yaml', 'package.json'] as const;

/** The folder of the workflows of GitHub Actions. */
export const WORKFLOWS = '.github/workflows';

/** The name of a licence file. */
export const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;

/** @returns whether a change of a file, given by its path with slashes, can change the facts of a repository. */
export function isProjectFile(path: string): boolean {
	const name = path.split('/').at(-1) ?? '';
	return (
		PROJECT_FILES.some((project) => project === name) ||
		LICENCE_FILE.test(name) ||
		path.includes(`/${WORKFLOWS}/`) ||
		path.endsWith('/.git/config')
	);
}
