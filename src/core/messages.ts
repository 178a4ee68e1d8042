/**
 * Every sentence of the core, beside its code. English here; German in `l10n/bundle.l10n.de.json` under the same
 * sentence. The editor translates with `vscode.l10n.t`, the command line with the same bundle.
 */
export const MESSAGES = {
	'yaml-syntax': 'This is not valid YAML: {0}',
	'yaml-duplicate-key': 'The key “{0}” stands here twice.',
	'file-too-large': 'The file has {0} MB; {1} MB are allowed.',
	'too-many-entries': 'The file has {0} entries; {1} are allowed.',
	'not-a-map': 'A registry is a map with keys such as groups and entries.',
	'unknown-key': 'The key “{0}” is not known here.',
	'unknown-key-suggest': 'The key “{0}” is not known here. Did you mean “{1}”?',
	'unknown-value': '“{0}” is not allowed here. Allowed are: {1}.',
	'unknown-value-suggest': '“{0}” is not allowed here. Did you mean “{1}”?',
	'missing-key': 'The key “{0}” is missing.',
	'expected-text': 'A text is expected here.',
	'expected-list': 'A list is expected here.',
	'expected-map': 'A map is expected here.',
	'expected-text-or-map': 'A text is expected here, or a map with “de” and “en”.',
	'expected-text-or-list': 'A text is expected here, or a list of texts.',
	'expected-true-or-false': 'true or false is expected here.',
	empty: 'This must not be empty.',
	'too-long': 'This is too long.',
	'too-many': 'These are too many.',
	'control-character': 'Control characters and characters that change the direction of writing are not allowed.',
	'id-form': '“{0}” is no id: lower-case letters, digits and single hyphens, starting with a letter.',
	'link-https': '“{0}” is no https address.',
	'email-form': '“{0}” is no e-mail address.',
	'date-form': '“{0}” is no date. Write a year, a month or a day: 2025, 2025-06 or 2025-06-30.',
	'icon-form': '“{0}” is no icon name.',
	'repository-form': '“{0}” is no repository. Write it as owner/name.',
	'github-user-form':
		'“{0}” is no GitHub user name: 1 to 39 letters, digits and single hyphens, none at the start or the end.',
	'institution-form': '“{0}” is no name of an institution.',
	'template-syntax': 'The template cannot be read: {0}',
	'no-group': 'There is no group “{0}”.',
	'no-group-suggest': 'There is no group “{0}”. Did you mean “{1}”?',
	'no-entry': 'There is no entry “{0}”.',
	'no-entry-suggest': 'There is no entry “{0}”. Did you mean “{1}”?',
	'circular-successor': 'The successors go round in a circle: {0}.',
	'circular-parent': 'The groups hold each other: {0}.',
	'ends-before-begin': 'The end, {1}, lies before the beginning, {0}.',
	'duplicate-alias': '“{0}” already names the entry “{1}”.',
} as const;

export type MessageCode = keyof typeof MESSAGES;

/** Puts arguments into a sentence: `{0}` is the first. */
export function format(sentence: string, args: readonly string[]): string {
	return sentence.replace(/\{(\d+)\}/g, (whole, index) => args[Number(index)] ?? whole);
}
