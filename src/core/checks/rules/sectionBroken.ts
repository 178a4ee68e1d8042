import type { MarkerCode } from '../../sections/living/livingSections';
import type { Rule } from './rule';
import { sectionProblems } from './sectionProblems';

/** Finds invalid markers, and sections whose text would break out of their markers. */
export const sectionBroken: Rule<'section-broken', 'rule-section-unwritable' | MarkerCode> = {
	id: 'section-broken',
	severity: 'error',
	reports: 'Reports markers of living sections that are missing, crossed, nested, doubled or unreadable.',
	why: 'Nobody can tell where such a section begins and ends, so it is not updated.',
	messages: {
		'rule-section-unwritable': {
			text: 'The text of the section “{0}” would not stay between its markers, so it is not written.',
			title: 'Section: {0} cannot be written',
		},
		'rule-section-marker': {
			text: 'This marker of a section cannot be read. It is written like this: {0}',
			title: 'Marker: not readable',
		},
		'rule-section-place': {
			text: 'This marker of a section does nothing here. It needs a line of its own that is not inside a list, a quotation, a table or HTML.',
			title: 'Marker: not on a line of its own',
		},
		'rule-section-no-end': {
			text: 'The section “{0}” has no end marker. Add it after the text, or remove this marker.',
			title: 'Marker: {0} has no end',
			fix: 'Add the end marker of “{0}”',
		},
		'rule-section-no-begin': {
			text: 'This end marker of the section “{0}” has no begin marker. Add it before the text, or remove this marker.',
			title: 'Marker: {0} has no beginning',
			fix: 'Remove the end marker of “{0}”',
		},
		'rule-section-nested': {
			text: 'The section “{0}” is inside the section “{1}”. Move it out, or remove its markers.',
			title: 'Marker: {0} is inside {1}',
		},
		'rule-section-crossed': {
			text: 'The sections “{0}” and “{1}” cross each other. End one before the other begins, or remove its markers.',
			title: 'Marker: {0} and {1} cross',
		},
		'rule-section-twice': {
			text: 'The section “{0}” appears in this file twice in the same language. Remove one of them.',
			title: 'Marker: {0} appears twice',
		},
		'rule-section-unknown': {
			text: 'There is no section “{0}” in the directory.',
			title: 'Marker: {0} is not known',
			fix: 'Remove the markers of “{0}”',
		},
		'rule-section-unknown-suggest': {
			text: 'There is no section “{0}” in the directory. Did you mean “{1}”?',
			title: 'Marker: {0} is not known',
		},
		'rule-section-language': {
			text: 'A section needs its language, one of: {0}.',
			title: 'Marker: no language',
		},
	},
	example: () => ({
		wrong: '<!-- mii:begin contact lang=de -->',
		right: '<!-- mii:begin contact lang=de -->\n<!-- mii:end contact -->',
	}),
	check: (context) => [
		...context.living.problems,
		...sectionProblems(context, 'unwritable', 'rule-section-unwritable', 'error'),
	],
};
