/** The sentences about setting up a repository, in English; `l10n/bundle.l10n.de.json` translates them. */
export const SETUP_SENTENCES = {
	'workflow-name': 'Check in CI (GitHub Actions)',
	'workflow-detail': 'Pull requests show what is misspelt, moved or missing in the lines of Markdown that they change.',
	'recommendation-name': 'Recommend the extension',
	'recommendation-detail': 'VS Code offers the extension to everybody who opens the repository.',
	'config-name': 'Configuration of the checks',
	'config-detail': 'Severities, languages, files left out and known words: the same for editor, command line and CI.',
	'hook-name': 'Check before each commit (pre-commit)',
	'hook-detail':
		'Checks Markdown files and updates living sections. Everybody installs it once, with “pre-commit install”.',
	'readme-name': 'Sections of the README',
	'readme-detail': 'What readers look for: contact, licence, funding, and how the project belongs to the initiative.',
	'blocked-other': '{0} exists and is something else. It stays as it is.',
	'blocked-mistakes': '{0} has mistakes. Correct them first.',
	'blocked-place': '{0} has no place where this could be added safely. Add it by hand.',
	'blocked-unwanted': '{0} says that the extension is not wanted.',
	'blocked-gitlab': 'The repository uses {0}. Add a job there that runs “{1}”.',
	'blocked-no-markdown': '{0} is no Markdown file, so nothing is added to it.',
	'blocked-ending': '{0}: This file is not read. Its name must end with .yaml.',
	'config-title': 'Configuration of MII Contributor: the same for the editor, the command line and CI.',
	'config-use': 'To use a line, remove the # in front of it.',
	'config-rules': 'Severities of rules: off, hint, information, warning or error. Every finding names its rule.',
	'config-languages': 'The languages of the documents that are checked.',
	'config-exclude': 'Files and folders that are neither checked nor updated, written as in .gitignore.',
	'config-words': 'Words and names that are right as they are.',
	'workflow-title': 'Checks Markdown files: names, links, versions and living sections.',
} as const;

export type SetupSentence = keyof typeof SETUP_SENTENCES;
