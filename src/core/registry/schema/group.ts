import * as v from 'valibot';
import { choice, doc, id, line, localizedLine, localizedProse, names } from './forms';

/** What the product has to find in the registry, whatever the groups are called. */
export const HOLDS = ['affiliations', 'bodies', 'modules'] as const;

/** The fields of a group, all of them optional. */
export const groupFields = {
	name: v.optional(doc(localizedLine, 'Name', 'The heading.')),
	searchTerms: v.optional(
		doc(
			names,
			'Search terms',
			'Words that only the search finds the group by, and its entries when another word is beside them.',
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
			'What the entries of the group, and of the groups in it, are. Affiliations: what a person who asks for access can belong to. Bodies: the checks know their former names. Modules: their repositories hold modules of the core data set, be they published or not.',
		),
	),
	more: v.optional(
		doc(v.boolean(), 'And more', 'The list is known to be incomplete; sections close with "u.v.m." or "and more".'),
	),
	keepEnded: v.optional(
		doc(
			v.boolean(),
			'Keep what has ended',
			'Sections go on listing entries that have ended, in their place and marked "(bis 2022)" or "(until 2022)".',
		),
	),
	section: v.optional(
		doc(
			v.boolean(),
			'Section',
			'Whether the group is a README section of its own. A top-level group is, unless false.',
		),
	),
	source: v.optional(doc(line, 'Source', 'Where this was read.')),
	hidden: v.optional(doc(v.boolean(), 'Hidden', 'Takes the group and its entries off every surface.')),
};
