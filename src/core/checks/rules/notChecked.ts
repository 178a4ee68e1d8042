import { MAX_DEPTH, MAX_LENGTH } from '../../markdown/parserLimits';
import type { Rule } from './rule';

/** The reason why a file has no text to check. */
export type Unreadable = 'utf-16' | 'not-utf-8' | 'too-large' | 'unreadable';

/** Says that nothing else can be found in a file. The other rules then see a file without Markdown. */
export const notChecked: Rule<
	'not-checked',
	'rule-not-checked-depth' | 'rule-not-checked-length' | `rule-not-checked-${Unreadable}`
> = {
	id: 'not-checked',
	severity: 'warning',
	reports: 'Reports a file that is not checked, because it cannot be read, is too long or is nested too deeply.',
	why: 'In such a file, no finding does not mean that there is nothing to find.',
	messages: {
		'rule-not-checked-depth': {
			text: 'This file is not checked: a line in it has more than {0} quotations or lists inside each other.',
			title: 'File: not checked',
		},
		'rule-not-checked-length': {
			text: 'This file is not checked: it has more than {0} characters.',
			title: 'File: not checked',
		},
		'rule-not-checked-utf-16': {
			text: 'This file is not checked: it is encoded in UTF-16. Save it as UTF-8.',
			title: 'File: not checked',
		},
		'rule-not-checked-not-utf-8': {
			text: 'This file is not checked: it is not valid UTF-8. Save it as UTF-8.',
			title: 'File: not checked',
		},
		'rule-not-checked-too-large': {
			text: 'This file is not checked: it is larger than {0} MB.',
			title: 'File: not checked',
		},
		'rule-not-checked-unreadable': {
			text: 'This file is not checked: it cannot be read ({0}).',
			title: 'File: not checked',
		},
	},
	example: () => ({ wrong: `${'>'.repeat(MAX_DEPTH + 1)} …`, right: '> …' }),
	check({ file: { limit }, isMii }) {
		// A long file may be anything, but one of the initiative is meant to be checked.
		if (limit === undefined || (limit === 'length' && !isMii)) {
			return [];
		}
		const [code, most] =
			limit === 'depth'
				? (['rule-not-checked-depth', MAX_DEPTH] as const)
				: (['rule-not-checked-length', MAX_LENGTH] as const);
		return [{ code, severity: 'warning', span: { start: 0, end: 0 }, args: [String(most)] }];
	},
};
