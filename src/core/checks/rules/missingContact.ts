import { findContact } from '../../sections/outline/requiredParts';
import { missingExample } from './exampleWords';
import { missing } from './missing';
import type { Rule } from './rule';

export const missingContact: Rule<'missing-contact', 'rule-missing-contact'> = {
	id: 'missing-contact',
	severity: 'hint',
	reports: 'Reports a README of the initiative that names nobody to ask.',
	why: 'Readers with a question or a bug need a person, an address or a chat.',
	messages: {
		'rule-missing-contact': { text: 'This README names no contact.', title: 'Contact: not mentioned' },
	},
	example: missingExample('contact'),
	check: missing('rule-missing-contact', ['contact', 'access'], findContact, ['lead', 'technical-lead']),
};
