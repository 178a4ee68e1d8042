import { findFunding } from '../../sections/outline/requiredParts';
import { missingExample } from './exampleWords';
import { missing } from './missing';
import type { Rule } from './rule';

export const missingFunding: Rule<'missing-funding', 'rule-missing-funding'> = {
	id: 'missing-funding',
	severity: 'hint',
	reports: 'Reports a README of the initiative that does not say who funded the work.',
	why: 'Funders usually ask to be named.',
	messages: {
		'rule-missing-funding': { text: 'This README says nothing about the funding.', title: 'Funding: not mentioned' },
	},
	example: missingExample('funding'),
	check: missing('rule-missing-funding', ['funding'], findFunding, ['tense', 'ministry']),
};
