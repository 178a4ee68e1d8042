import { fundingPlace } from '../../sections/outline/demanded';
import { hasSection, missing } from './missing';
import type { Rule } from './rule';

/** A README of the initiative that does not say who pays for the work. */
export const missingFunding: Rule = {
	id: 'missing-funding',
	severity: 'hint',
	check: (context) =>
		missing(
			'rule-missing-funding',
			'funding',
			context,
			() => hasSection(context, 'funding') || fundingPlace(context.registry, context.file) !== undefined,
		),
};
