import { findLicence } from '../../sections/outline/requiredParts';
import { missingExample } from './exampleWords';
import { missing } from './missing';
import type { Rule } from './rule';

const find = missing('rule-missing-licence', ['licence'], findLicence, ['licence']);

export const missingLicence: Rule<'missing-licence', 'rule-missing-licence' | 'rule-missing-licence-link'> = {
	id: 'missing-licence',
	severity: 'hint',
	reports: 'Reports a README of the initiative that says nothing about the licence.',
	why: 'Without a licence nobody may use the content.',
	messages: {
		'rule-missing-licence': { text: 'This README says nothing about the licence.', title: 'Licence: not mentioned' },
		'rule-missing-licence-link': {
			text: 'This README does not mention the licence, which is in {0}.',
			title: 'Licence: only in {0}',
		},
	},
	example: missingExample('licence'),
	check(context) {
		const { licenceFile } = context.facts;
		return find(context).map((problem) =>
			// The platform shows the licence of the file beside the README.
			licenceFile === undefined ? problem : { ...problem, code: 'rule-missing-licence-link', args: [licenceFile] },
		);
	},
};
