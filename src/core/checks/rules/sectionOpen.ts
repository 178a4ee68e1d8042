import { SOURCE_LANGUAGE } from '../../language';
import { livingBlock } from '../../sections/living/livingBlock';
import { findSection } from '../../sections/sections';
import type { Rule } from './rule';

/** Finds the blanks of living sections that only the author can fill in. */
export const sectionOpen: Rule<'section-open', 'rule-section-open'> = {
	id: 'section-open',
	severity: 'information',
	reports: 'Reports an open answer: a place of a living section that only the author of the README can fill in.',
	why: 'Readers miss the information that belongs there. Write over the brackets; every update keeps the answer.',
	messages: {
		'rule-section-open': {
			text: 'The section “{0}” has an open answer: {1}',
			title: 'Open answer: {1}',
		},
	},
	example(registry) {
		const section = findSection(registry, 'contact');
		return section && { wrong: livingBlock(registry, section, SOURCE_LANGUAGE) };
	},
	check: ({ living }) =>
		living.sections
			.filter(({ state }) => state !== 'unfilled')
			.flatMap(({ section, open }) =>
				open.map(({ span, hint }) => ({
					code: 'rule-section-open',
					severity: 'information',
					span,
					args: [section.id, hint.replace(/^\[(.*)\]$/s, '$1')],
				})),
			),
};
