import type { Rule } from './rule';
import { sectionProblems } from './sectionProblems';

export const sectionEdited: Rule<'section-edited', 'rule-section-edited'> = {
	id: 'section-edited',
	severity: 'information',
	reports: 'Reports a living section that somebody has changed by hand.',
	why: 'Updates leave it as it is, so it becomes outdated. Decide whether to keep the edit or to allow updates again.',
	messages: {
		'rule-section-edited': {
			text: 'The section “{0}” was edited by hand, so updates leave it as it is.',
			title: 'Section: {0} was edited by hand',
		},
	},
	example: () => ({ wrong: '<!-- mii:begin contact lang=de -->\n\n…\n\n<!-- mii:end contact -->' }),
	check: (context) => sectionProblems(context, 'edited', 'rule-section-edited', 'information'),
};
