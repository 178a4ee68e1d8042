/** The file of a module that SUSHI reads. */
export const SUSHI_CONFIG = 'sushi-config.yaml';

/** The files that describe a project. All of them are read from the nearest folder that has at least one. */
export const PROJECT_FILES = [SUSHI_CONFIG, 'package.json'] as const;

/** The folder of the sources in FHIR Shorthand. */
export const SHORTHAND = 'input/fsh';

/** The folder of the workflows of GitHub Actions. */
export const WORKFLOWS = '.github/workflows';

/** The file that tells how to cite a repository. */
export const CITATION_FILE = 'CITATION.cff';

/** The name of a licence file. */
export const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;

/** @returns whether a change of a file, given by its path with slashes, can change the facts of a repository. */
export function isProjectFile(path: string): boolean {
	const name = path.split('/').at(-1) ?? '';
	return (
		PROJECT_FILES.some((project) => project === name) ||
		name === CITATION_FILE ||
		LICENCE_FILE.test(name) ||
		path.includes(`/${WORKFLOWS}/`) ||
		(path.includes(`/${SHORTHAND}/`) && path.endsWith('.fsh')) ||
		path.endsWith('/.git/config')
	);
}
