import type { Rule } from './rule';
import { sectionProblems } from './sectionProblems';

/** Markers that make no sound section, and sections whose text cannot be written between them. */
export const sectionBroken: Rule = {
	id: 'section-broken',
	severity: 'error',
	check: (context) => [
		...context.living.problems,
		...sectionProblems(context, 'unwritable', 'rule-section-unwritable', 'error'),
	],
};
