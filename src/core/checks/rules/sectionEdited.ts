import type { Rule } from './rule';
import { sectionProblems } from './sectionProblems';

/** Living sections that a person has changed. What becomes of them is for that person to say, so there is no fix. */
export const sectionEdited: Rule = {
	id: 'section-edited',
	severity: 'information',
	check: (context) => sectionProblems(context, 'edited', 'rule-section-edited', 'information'),
};
