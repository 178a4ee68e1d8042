import { SOURCE_LANGUAGE } from '../../language';
import type { Dispute } from '../../repository/disputes';
import { livingBlock } from '../../sections/living/livingBlock';
import { findSection } from '../../sections/sections';
import { EXAMPLE_WORDS } from './exampleWords';
import type { Rule } from './rule';

type Code = 'rule-section-open' | 'rule-section-open-files' | 'rule-section-open-directory';

/** Finds the blanks of living sections that only the author can fill in. */
export const sectionOpen: Rule<'section-open', Code> = {
	id: 'section-open',
	severity: 'information',
	reports: 'Reports an open answer: a place of a living section that only the author of the README can fill in.',
	why: 'Readers miss the information that belongs there. Write over the brackets; every update keeps the answer.',
	messages: {
		'rule-section-open': {
			text: 'The section “{0}” has an open answer: {1}',
			title: 'Open answer: {1}',
		},
		'rule-section-open-files': {
			text: 'The section “{0}” has an open answer, because two files disagree: {1} is “{3}” in {2} and “{5}” in {4}',
			title: 'Open answer: {1}, on which files disagree',
		},
		'rule-section-open-directory': {
			text: 'The section “{0}” has an open answer, because a file and the directory disagree: {1} is “{3}” in {2} and “{4}” in the directory',
			title: 'Open answer: {1}, on which a file and the directory disagree',
		},
	},
	example(registry, language = SOURCE_LANGUAGE) {
		const section = findSection(registry, 'overview');
		const block = section && livingBlock(registry, section, language);
		return block === undefined
			? undefined
			: { wrong: block, right: block.replace(/\[.*\]/, EXAMPLE_WORDS[language].summary) };
	},
	check: ({ living, facts }) =>
		living.sections
			.filter(({ state }) => state !== 'unfilled')
			.flatMap(({ section, open }) =>
				open.map(({ name, span, hint }) => {
					const dispute = facts.disputes?.find(({ fact }) => fact === name);
					const args = [section.id, hint.replace(/^\[(.*)\]$/s, '$1')];
					return {
						severity: 'information',
						span,
						...(dispute ? disputed(args, dispute) : { code: 'rule-section-open', args }),
					};
				}),
			),
};

function disputed(
	args: readonly string[],
	{ claims }: Dispute,
): { readonly code: Code; readonly args: readonly string[] } {
	const [one, other] = claims;
	const first = [...args, one.place ?? '', one.value];
	return other.place === undefined
		? { code: 'rule-section-open-directory', args: [...first, other.value] }
		: { code: 'rule-section-open-files', args: [...first, other.place, other.value] };
}
