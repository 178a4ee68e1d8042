import { SOURCE_LANGUAGE } from '../../language';
import { findInitiative } from '../../sections/outline/requiredParts';
import { missing } from './missing';
import { WITHOUT } from './missingExample';
import type { Rule } from './rule';

/** A link to another repository of the organisation does not count as a mention of the initiative. */
export const missingMiiContext: Rule<'missing-mii-context', 'rule-missing-mii-context'> = {
	id: 'missing-mii-context',
	severity: 'hint',
	reports: 'Reports a README of the initiative that never names it.',
	why: 'Readers who come from a search cannot tell where the repository belongs.',
	messages: {
		'rule-missing-mii-context': {
			text: 'This README does not say how the project belongs to the initiative.',
			title: 'MII: not mentioned',
		},
	},
	example: ({ initiative }, language = SOURCE_LANGUAGE) => ({
		wrong: WITHOUT[language],
		right: `${WITHOUT[language]} (${initiative.name[language]})`,
	}),
	check: missing('rule-missing-mii-context', ['mii-context', 'about'], findInitiative),
};
