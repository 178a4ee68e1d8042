import { licencePlace } from '../../sections/outline/demanded';
import { hasSection, missing } from './missing';
import type { Rule } from './rule';

/** A README of the initiative without a word on the licence. */
export const missingLicence: Rule = {
	id: 'missing-licence',
	severity: 'hint',
	check: (context) =>
		missing(
			'rule-missing-licence',
			'licence',
			context,
			() => hasSection(context, 'licence') || licencePlace(context.registry, context.file) !== undefined,
		),
};
