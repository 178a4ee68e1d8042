import type { Rule } from './rule';

export type UnusedSilenceCode =
	| 'rule-unused-silence'
	| 'rule-unused-silence-all'
	| 'rule-unused-silence-unknown'
	| 'rule-unused-silence-suggest';

/** Says that a comment silences nothing. Its findings are made after those of all other rules. */
export const unusedSilence: Rule<'unused-silence', UnusedSilenceCode> = {
	id: 'unused-silence',
	severity: 'hint',
	reports: 'Reports a comment that silences a rule where the rule finds nothing.',
	why: 'Such a comment would hide a mistake that somebody makes later.',
	messages: {
		'rule-unused-silence': {
			text: '“{0}” finds nothing here, so this comment silences nothing.',
			title: 'Silence: {0} finds nothing',
			fix: 'Silence “{0}” no longer',
		},
		'rule-unused-silence-all': {
			text: 'Nothing is found here, so this comment silences nothing.',
			title: 'Silence: nothing is found',
			fix: 'Remove this “mii-disable”',
		},
		'rule-unused-silence-unknown': {
			text: 'There is no rule “{0}”, so nothing is silenced.',
			title: 'Silence: {0} is not known',
			fix: 'Silence “{0}” no longer',
		},
		'rule-unused-silence-suggest': {
			text: 'There is no rule “{0}”. Did you mean “{1}”?',
			title: 'Silence: {0} is not known',
		},
	},
	example: () => ({ wrong: '<!-- mii-disable-next-line typo -->\n\nImplementation', right: 'Implementation' }),
	check: () => [],
};
