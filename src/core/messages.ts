/**
 * The sentences of the core by code, in English. `l10n/bundle.l10n.de.json` translates them: the editor with
 * `vscode.l10n.t`, the command line with the same bundle.
 */
export const MESSAGES = {
	'yaml-syntax': 'This is not valid YAML: {0}',
	'yaml-indent':
		'The indentation does not fit, or a bracket is not closed. Keys of the same map begin in the same column.',
	'yaml-tab': 'YAML is indented with spaces, not with tabs.',
	'yaml-missing-character':
		'Something is missing here: a bracket, a quotation mark, a comma, or a space after a colon.',
	'yaml-key-line': 'A key and its colon must be on one line. Is a colon missing, or is the indentation wrong?',
	'yaml-second-colon':
		'A second colon does not fit here. Put a text with “: ” in quotation marks, or correct the indentation.',
	'yaml-unexpected': 'This does not fit here. Is a comma, a bracket or a quotation mark missing before it?',
	'yaml-quotes': 'A text cannot begin with this character. Put it in quotation marks.',
	'yaml-escape': 'In double quotation marks this backslash needs a second one, or use single quotation marks.',
	'yaml-documents': 'A file holds one document, but a second one begins here. Remove the line ---.',
	'yaml-alias': 'The alias “{0}” has no anchor before it.',
	'yaml-aliases': 'The aliases of this file expand to too much. Write the repeated parts out.',
	'yaml-nesting': 'This is nested too deeply: about six levels are enough.',
	'yaml-key': 'A key must be a plain text: no list, no map and no alias.',
	'yaml-merge': 'Merge keys (<<) are not supported here. Write the repeated fields out.',
	'yaml-duplicate-key': 'The key “{0}” appears here twice. Remove one of them.',
	'yaml-crowded':
		'This file has too many marks, such as quotation marks, colons and line breaks, to be read. Shorten it.',
	'file-too-large': 'The file is {0} MB; {1} MB are allowed. Remove entries, or move some to another overlay.',
	'too-many-keys': '“{0}” has {1} keys; {2} are allowed. Remove some, or move them to another overlay.',
	'not-a-map': 'This file must be a map with keys such as groups and entries.',
	'bundled-key': 'An overlay cannot change “{0}”: it is the same for everybody. Remove it.',
	'unknown-key': 'The key “{0}” is not known here.',
	'unknown-key-suggest': 'The key “{0}” is not known here. Did you mean “{1}”?',
	'unknown-value': '“{0}” is not allowed here. Allowed are: {1}.',
	'unknown-value-suggest': '“{0}” is not allowed here. Did you mean “{1}”?',
	'missing-key': 'The key “{0}” is missing.',
	'expected-text': 'A text is expected here.',
	'expected-text-quotes': 'A text is expected here. Write it in quotation marks: {0}',
	'expected-list': 'A list is expected here.',
	'expected-map': 'A map is expected here.',
	'expected-text-or-map': 'A text is expected here, or a map with “de” and “en”.',
	'expected-text-or-list': 'A text is expected here, or a list of texts.',
	'expected-true-or-false': 'true or false is expected here.',
	empty: 'This must not be empty.',
	'too-long': 'This is too long: at most {0} characters are allowed.',
	'too-many': 'There are too many: at most {0} are allowed.',
	'control-character':
		'Control characters and characters that change the direction of writing are not allowed. Remove them.',
	'id-form': '“{0}” is not a valid id. Use lower-case letters, digits and single hyphens, starting with a letter.',
	'link-https':
		'“{0}” is not a valid https address. Write an address that begins with https://, as a browser copies it.',
	'email-form': '“{0}” is not a valid email address. Write one such as office@example.org.',
	'date-form': '“{0}” is not a valid date. Write a year, a month or a day: 2025, 2025-06 or 2025-06-30.',
	'icon-form': '“{0}” is not a valid icon. Write a codicon id such as rocket.',
	'repository-form': '“{0}” is not a valid repository. Write it as owner/name.',
	'github-user-form':
		'“{0}” is not a valid GitHub user name. Use 1 to 39 letters, digits and single hyphens, none of them at the start or the end.',
	'institution-form': '“{0}” has too few letters for the name of an institution. Write its name or its abbreviation.',
	'template-syntax': 'The template cannot be read: {0}',
	'template-open-section': 'The part “{2}” of the template has no end. Write {1} where it ends.',
	'template-stray-end': '“{1}” in the template ends a part that has no beginning. Remove it, or write {0} before it.',
	'template-open-tag': 'A tag of the template has no end. Close it with as many braces as it begins with.',
	'template-blank-name':
		'“{0}” cannot be the name of an answer. Use lower-case letters, digits and hyphens, but neither “lang” nor “hash”.',
	'template-blanks-touch':
		'The blank “{0}” needs text between it and the one before, so that two answers can be told apart.',
	'template-blank-missing': 'The blank “{0}” is missing here: its answer counts in every language.',
	'template-choice-length':
		'The choice “{0}” needs as many parts as in the other languages: an answer is the same part in each.',
	'template-limit': 'The text of this section would be too long. Does its template loop inside of loops?',
	'no-group': 'There is no group “{0}”.',
	'no-group-suggest': 'There is no group “{0}”. Did you mean “{1}”?',
	'no-entry': 'There is no entry “{0}”.',
	'no-entry-suggest': 'There is no entry “{0}”. Did you mean “{1}”?',
	'no-section': 'There is no section “{0}”.',
	'no-section-suggest': 'There is no section “{0}”. Did you mean “{1}”?',
	'circular-section': 'The sections include each other: {0}. Remove one of the includes.',
	'held-nowhere': 'No group says “holds: {0}”. Add it to a group, or list “{0}” under “absent”.',
	'nested-too-deep': 'Groups can be nested at most {0} levels deep.',
	'overlay-conflict': '{1} sets “{0}” to something else. The value here is used.',
	'hidden-in-section':
		'“{0}” is hidden here, but the section “{1}” names it and will have a gap there. Change that section too.',
	'hidden-reference':
		'“{0}” is hidden here, but the entry “{1}” refers to it. Hide that one too, or change its reference.',
	'circular-successor': 'The successors form a circle: {0}. Remove one of them.',
	'circular-parent': 'The groups contain each other: {0}. Remove one of their parents.',
	'ends-before-begin': 'The end, {1}, is before the beginning, {0}.',
	'duplicate-alias': '“{0}” already names the entry “{1}”. Remove one of them.',
} as const;

export type MessageCode = keyof typeof MESSAGES;

/** Replaces `{0}`, `{1}`, … in a sentence by arguments. */
export function format(sentence: string, args: readonly string[]): string {
	return sentence.replace(/\{(\d+)\}/g, (whole, index) => args[Number(index)] ?? whole);
}
