import type { Rule } from './rule';
import { sectionProblems } from './sectionProblems';

/** Living sections that the registry has left behind, or that wait to be filled. Updating them is certain. */
export const sectionOutdated: Rule = {
	id: 'section-outdated',
	severity: 'warning',
	check: (context) => [
		...sectionProblems(context, 'outdated', 'rule-section-outdated', 'warning'),
		...sectionProblems(context, 'unfilled', 'rule-section-unfilled', 'warning'),
	],
};
