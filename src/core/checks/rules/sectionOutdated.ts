import { SOURCE_LANGUAGE } from '../../language';
import { emptyLivingBlock, livingBlock } from '../../sections/living/livingBlock';
import { findSection } from '../../sections/sections';
import type { Rule } from './rule';
import { sectionProblems } from './sectionProblems';

/** Finds outdated and unfilled living sections. Updating them is always safe. */
export const sectionOutdated: Rule<'section-outdated', 'rule-section-outdated' | 'rule-section-unfilled'> = {
	id: 'section-outdated',
	severity: 'warning',
	reports: 'Reports a living section whose text is older than the directory, or that has not been filled yet.',
	why: 'Readers see outdated names and links. An update corrects them.',
	messages: {
		'rule-section-outdated': {
			text: 'The section “{0}” is outdated: the directory has changed since it was written.',
			title: 'Section: {0} is outdated',
			fix: 'Update the section “{0}”',
		},
		'rule-section-unfilled': {
			text: 'The section “{0}” has not been filled yet.',
			title: 'Section: {0} is not filled',
			fix: 'Fill the section “{0}”',
		},
	},
	example(registry, language = SOURCE_LANGUAGE) {
		const section = findSection(registry, 'footer');
		return (
			section && { wrong: emptyLivingBlock(section.id, language), right: livingBlock(registry, section, language) }
		);
	},
	check: (context) => [
		...sectionProblems(context, 'outdated', 'rule-section-outdated', 'warning'),
		...sectionProblems(context, 'unfilled', 'rule-section-unfilled', 'warning'),
	],
};
