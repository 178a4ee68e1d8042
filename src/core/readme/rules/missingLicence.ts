import { hasSection, missing, says } from './missing';
import type { Rule } from './rule';

// "licen" covers English in both spellings and the Romance languages.
const LICENCE = /lizen[zs]|licen[cszç]|©|\(c\)|copyright|urheberrecht|\bspdx\b|\bcc[ -]by\b|\bcc0\b|apache-2\.0/i;

/** A README of the initiative without a word on the licence. */
export const missingLicence: Rule = {
	id: 'missing-licence',
	severity: 'hint',
	check: (context) =>
		missing(
			'rule-missing-licence',
			'licence',
			context,
			() => hasSection(context, 'licence') || says(context, LICENCE) || context.file.text.includes('&copy;'),
		),
};
