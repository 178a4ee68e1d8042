/** The sentences of the command line in English; `l10n/bundle.l10n.de.json` translates them. */
import de from '../../l10n/bundle.l10n.de.json';
import type { Language, PerLanguage } from '../core/language';
import { format } from '../core/messages';
import { visible } from './print/visible';

/** @public `scripts/strings.mjs` imports it dynamically. */
export const CLI_MESSAGES = {
	usage: 'Usage: mii-contributor <command> [options] [files, folders or globs]',
	commands: 'Commands:',
	'command-check': 'Finds mistakes in READMEs, in other Markdown files and in the files of FHIR projects',
	'command-update': 'Fills and updates living sections',
	'command-registry': 'Validates overlays such as .mii/registry.yaml',
	'command-init': 'Sets up a repository: CI, recommendation, configuration, hook and README sections',
	'command-find': 'Finds entries and groups of the directory',
	'command-show': 'Shows entries or groups of the directory',
	'command-section': 'Prints a README section',
	'usage-init': 'Usage: mii-contributor init [options] [parts]',
	'usage-find': 'Usage: mii-contributor find [options] <words>',
	'usage-show': 'Usage: mii-contributor show [options] <ids>',
	'usage-section': 'Usage: mii-contributor section [options] [id]',
	'init-explained':
		'Without parts and without --write it only lists what is there and what is missing. Existing text is never replaced.',
	'section-explained':
		'Without an id it lists the sections. The facts of the repository around the working folder are used.',
	'parts-are': 'Parts:',
	'exit-codes-init': 'Exit codes: 0 done, 2 could not run.',
	'exit-codes-data': 'Exit codes: 0 found, 1 nothing found, 2 could not run.',
	options: 'Options:',
	'option-format': 'text, json, sarif, github, gitlab or junit (default: text)',
	'option-format-data': 'text or json (default: text)',
	'option-write': 'Add everything that is missing',
	'option-dry-run': 'Print what would be added as a unified diff and write nothing',
	'option-language-section':
		'The language of the section, such as de or en (default: from LC_ALL, LC_MESSAGES or LANG)',
	'option-rule': 'Set a severity: <rule>=off, hint, information, warning or error; can be repeated',
	'option-fail-on': 'The lowest severity that leads to exit code 1 (default: hint)',
	'option-fix': 'Make the safe corrections in the files, and report what is left',
	'option-since': 'Report only lines that changed since a Git reference, such as origin/main',
	'option-baseline': 'A file with findings that are already known; they are not reported',
	'option-update-baseline': 'Write all findings into the file of --baseline',
	'option-summary': 'A file to which a summary in Markdown is appended',
	'option-output': 'A new file for what would be printed, in the working folder or in RUNNER_TEMP',
	'option-stdin-filename': 'Check the standard input as if it were this file',
	'option-diff-check': 'Print the safe corrections as a unified diff instead of the findings',
	'option-diff-update': 'Print what would change as a unified diff and write nothing',
	'option-check': 'Write nothing; exit code 1 when a section is outdated or not filled',
	'option-answer': 'Give an answer: <section>.<name>=<text>, such as contact.lead=…; can be repeated',
	'option-overwrite': 'Also replace sections that were edited by hand',
	'option-mii': 'Treat every repository as one of the initiative, or none with --no-mii',
	'option-repository': 'The repository as owner/name (default: from the git remote)',
	'option-today': 'The day to check and write for, such as 2026-06-30 (default: today)',
	'option-language': 'A language such as de or en (default: from LC_ALL, LC_MESSAGES or LANG)',
	'option-quiet': 'Print findings only, no notes and no summary',
	'option-help': 'Show this help',
	'option-version': 'Show the version',
	'rules-are': 'Rules ({0} explains each of them):',
	'exit-codes': 'Exit codes: 0 nothing found, 1 findings, 2 could not run.',
	'respects-gitignore':
		'Folders are searched for *.md and *.markdown files, to check them also for sushi-config.yaml, package.json, ig.ini and *.fsh of the initiative, but for those that .gitignore, .mii/config.yaml (exclude) or files.exclude of VS Code leaves out. !<file, folder or glob> leaves out more.',
	'unknown-command': 'There is no command “{0}”.',
	'unknown-command-suggest': 'There is no command “{0}”. Did you mean “{1}”?',
	'unknown-option': '“{0}” has no option {1}. A name that begins with “-” stands behind “--”.',
	'unknown-option-suggest': '“{0}” has no option {1}. Did you mean {2}?',
	'bad-option': 'The options cannot be read: {0}',
	'bad-value': '“{0}” is not allowed for {1}. Allowed are: {2}.',
	'no-such-file': '“{0}” does not exist.',
	'output-exists': '“{0}” exists already. Remove it, or give --output the name of a new file.',
	'output-outside':
		'“{0}” is outside the working folder, or a folder on the way is a link. Give --output a file in the working folder or in RUNNER_TEMP.',
	'bad-pattern':
		'“{0}” cannot be searched for: it is too long, has too many braces, or has a set that nothing can be in.',
	'no-match': 'No file matches “{0}”.',
	conflict: '{0} and {1} cannot be used together.',
	needs: '{0} needs {1}.',
	'no-markdown': '“{0}” holds no Markdown file, or only such that are left out.',
	'target-ignored': '“{0}” is left out by .gitignore. Name the files in it to check them.',
	'left-out': '{0}: left out by {1}.',
	'left-out-nothing': '“{0}” leaves nothing out.',
	'wrong-ending': '{0}: This file is not read. Its name must end with .yaml.',
	'bad-reference': '“{0}” is no commit, branch or tag of this repository.',
	'no-git': 'Git is needed for {0}, but it failed: {1}',
	'bad-baseline': '{0}: This file is no baseline. Write a new one with --update-baseline.',
	'baseline-gone': 'Findings of the baseline that are gone: {0}. Update it with --update-baseline.',
	'baseline-written': 'Findings in the baseline: {0}.',
	corrected: '{0}: corrections made: {1}.',
	'cannot-list': '{0}: This folder cannot be read: {1}',
	'broken-config': '{0}: This configuration has mistakes. Only what is right in it is used.',
	'summary-title': 'MII Contributor',
	'summary-rule': 'Rule',
	'summary-count': 'Findings',
	'summary-more': '… and {0} more',
	'no-registry': 'There is no overlay. Name one, or create .mii/registry.yaml.',
	'utf-16': '{0}: This file is encoded in UTF-16. Save it as UTF-8; it is left as it is.',
	'not-utf-8': '{0}: This file is not valid UTF-8, so it is left as it is.',
	'cannot-read': '{0}: This file cannot be read: {1}',
	'cannot-write': '{0}: This file cannot be written: {1}',
	'link-out': '{0}: A link on the way leads out of the repository or to nothing, so this is left alone.',
	'read-only': '{0}: This file is read-only, so it is left as it is.',
	'changed-meanwhile':
		'{0}: Another program changed this file meanwhile, so it is left as it is. Run the command again.',
	'too-large': '{0}: This file is larger than {1} MB, so it is left out.',
	'too-deep': '{0}: This file is nested too deeply to be read, so it is left as it is.',
	'broken-overlay': '{0}: This overlay has errors and is not used.',
	summary: 'Findings: {0}. Files with findings: {1} of {2}.',
	'summary-none': 'Nothing found. Files checked: {0}.',
	updated: '{0}: updated.',
	outdated: '{0}: outdated.',
	'kept-edits': '{0}: sections edited by hand were left as they are ({1}).',
	'open-answers': '{0}: open answers: {1}.',
	'unused-answer':
		'No section takes the answer “{0}”: its name may be different, the text has several lines, or the section was edited by hand.',
	'summary-update': 'Files updated: {0} of {1}.',
	'summary-outdated': 'Outdated files: {0} of {1}.',
	error: 'error',
	warning: 'warning',
	information: 'information',
	hint: 'hint',
	'is-link': '{0} is a link. Nothing is written there.',
	'init-missing': 'missing',
	'init-present': 'there',
	'init-blocked': 'not possible',
	'init-created': '{0}: created.',
	'init-hint': 'Nothing was written. --write adds everything that is missing, the names of parts only these.',
	'init-complete': 'Nothing is missing.',
	'not-found': 'Nothing matches “{0}”.',
	'not-found-suggest': 'There is nothing with the id “{0}”. Did you mean “{1}”?',
	'no-section': 'There is no section “{0}”. Run “section” without an id to list them.',
	'no-section-suggest': 'There is no section “{0}”. Did you mean “{1}”?',
	'empty-section': 'The section “{0}” has nothing to say here, because too little is known of the repository.',
	failed: 'This should not have happened. Please report it, with the command and this text: {0}',
} as const;

export type CliMessage = keyof typeof CLI_MESSAGES;

const BUNDLES: PerLanguage<Readonly<Record<string, string>>> = { de, en: {} };

/** Translates sentences into one language. */
export interface Speaker {
	readonly language: Language;
	/** Returns a sentence of the command line. Arguments are shown in one line. */
	say(message: CliMessage, ...args: readonly string[]): string;
	/** Translates any English sentence with placeholders, such as one of the core. */
	translate(sentence: string, args: readonly string[]): string;
}

/** @returns a speaker of a language. */
export function speaker(language: Language): Speaker {
	const translate = (sentence: string, args: readonly string[]): string =>
		format(BUNDLES[language][sentence] ?? sentence, args.map(visible));
	return { language, translate, say: (message, ...args) => translate(CLI_MESSAGES[message], args) };
}
