import { initiativePlace } from '../../sections/outline/demanded';
import { hasSection, missing } from './missing';
import type { Rule } from './rule';

/** A README of the initiative that never names it. A link to another repository of the organisation is no mention. */
export const missingMiiContext: Rule = {
	id: 'missing-mii-context',
	severity: 'hint',
	check: (context) =>
		missing(
			'rule-missing-mii-context',
			'mii-context',
			context,
			() =>
				hasSection(context, 'mii-context', 'about') || initiativePlace(context.registry, context.file) !== undefined,
		),
};
