import { findLicence } from '../../sections/outline/requiredParts';
import { missing } from './missing';
import type { Rule } from './rule';

export const missingLicence: Rule<'missing-licence', 'rule-missing-licence'> = {
	id: 'missing-licence',
	severity: 'hint',
	reports: 'Reports a README of the initiative that says nothing about the licence.',
	why: 'Without a licence nobody may use the content.',
	messages: {
		'rule-missing-licence': { text: 'This README says nothing about the licence.', title: 'Licence: not mentioned' },
	},
	example: () => ({ wrong: 'This module describes laboratory findings.', right: '## Licence' }),
	check: missing('rule-missing-licence', ['licence'], findLicence, ['licence']),
};
