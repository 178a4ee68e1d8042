import { MAX_DEPTH, MAX_LENGTH } from '../../markdown/parserLimits';
import type { Rule } from './rule';

/** Says that nothing else can be found in a file. The other rules then see a file without Markdown. */
export const notChecked: Rule<'not-checked', 'rule-not-checked-depth' | 'rule-not-checked-length'> = {
	id: 'not-checked',
	severity: 'warning',
	reports: 'Reports a file that is not checked, because it is too long or nested too deeply.',
	why: 'Reading it would take too long, and no finding does not mean that there is nothing to find.',
	messages: {
		'rule-not-checked-depth': {
			text: 'This file is not checked: a line in it has more than {0} quotations or lists inside each other.',
			title: 'File: not checked',
		},
		'rule-not-checked-length': {
			text: 'This file is not checked: it has more than {0} characters.',
			title: 'File: not checked',
		},
	},
	example: () => ({ wrong: `${'>'.repeat(MAX_DEPTH + 1)} …` }),
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
