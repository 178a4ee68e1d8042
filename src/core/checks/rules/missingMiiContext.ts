import { SOURCE_LANGUAGE } from '../../language';
import { findInitiative } from '../../sections/outline/requiredParts';
import { EXAMPLE_WORDS } from './exampleWords';
import { missing } from './missing';
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
		wrong: EXAMPLE_WORDS[language].module,
		right: `${EXAMPLE_WORDS[language].module} (${initiative.name[language]})`,
	}),
	check: missing('rule-missing-mii-context', ['mii-context', 'about'], findInitiative),
};
