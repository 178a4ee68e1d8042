import { contactPlace } from '../../sections/outline/demanded';
import { hasSection, missing } from './missing';
import type { Rule } from './rule';

/** A README of the initiative that names nobody to ask. */
export const missingContact: Rule = {
	id: 'missing-contact',
	severity: 'hint',
	check: (context) =>
		missing(
			'rule-missing-contact',
			'contact',
			context,
			() => hasSection(context, 'contact', 'access') || contactPlace(context.registry, context.file) !== undefined,
		),
};
