import * as v from 'valibot';
import { choice, doc, id, line, localizedLine, localizedProse, names } from './forms';

/** The kinds of entries that the product looks for, independent of the ids of groups. */
export const HOLDS = ['affiliations', 'bodies', 'modules'] as const;

/** The fields of a group, all of them optional. */
export const groupFields = {
	name: v.optional(doc(localizedLine, 'Name', 'The heading.')),
	longName: v.optional(doc(localizedLine, 'Long name', 'The full form of the name; the tooltip shows it.')),
	searchTerms: v.optional(
		doc(
			names,
			'Search terms',
			'Words that only the search knows. Together with another word they also find the entries of the group.',
		),
	),
	intro: v.optional(doc(localizedProse, 'Introduction', 'The text between heading and list in a README section.')),
	outro: v.optional(doc(localizedProse, 'Closing', 'The text after the list in a README section.')),
	icon: v.optional(
		doc(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'icon-form')), 'Icon', 'A codicon id without the dollar sign.'),
	),
	parent: v.optional(doc(id, 'Parent', 'The id of the group that holds this one.')),
	holds: v.optional(
		doc(
			choice(HOLDS),
			'Holds',
			'The role of the entries of the group, and of the groups in it. Affiliations: people who ask for access belong to them. Bodies: the checks know their former names. Modules: their repositories hold modules of the core data set, published or not.',
		),
	),
	more: v.optional(
		doc(v.boolean(), 'And more', 'The list is known to be incomplete; sections close with "u.v.m." or "and more".'),
	),
	keepEnded: v.optional(
		doc(
			v.boolean(),
			'Keep what has ended',
			'Sections keep ended entries at their place, marked "(bis 2022)" or "(until 2022)".',
		),
	),
	section: v.optional(
		doc(v.boolean(), 'Section', 'The group is a README section. This is the default for a top-level group.'),
	),
	source: v.optional(doc(line, 'Source', 'The page or file that says this.')),
	hidden: v.optional(doc(v.boolean(), 'Hidden', 'Hides the group and its entries everywhere.')),
};
