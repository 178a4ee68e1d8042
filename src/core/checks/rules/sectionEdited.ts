import { SOURCE_LANGUAGE } from '../../language';
import { livingBlock } from '../../sections/living/livingBlock';
import { findSection } from '../../sections/sections';
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
	example(registry, language = SOURCE_LANGUAGE) {
		const section = findSection(registry, 'footer');
		const right = section && livingBlock(registry, section, language);
		return right === undefined ? undefined : { wrong: right.replace(/^©.*$/m, '…'), right };
	},
	check: (context) => sectionProblems(context, 'edited', 'rule-section-edited', 'information'),
};
