import * as v from 'valibot';
import { choice, doc, localizedLine, localizedProse, names, object } from './forms';

/** The kinds of README that a section is for; `organisation` is the organisation's own page. */
export const README_KINDS = ['organisation', 'module', 'software'] as const;

export const sectionFields = {
	name: v.optional(doc(localizedLine, 'Name', 'What pickers call the section.')),
	description: v.optional(doc(localizedLine, 'Description', 'One sentence: what the section is good for.')),
	readme: v.optional(
		doc(v.array(choice(README_KINDS)), 'README kinds', 'The kinds of README that the section belongs to.'),
	),
	body: v.optional(
		doc(
			localizedProse,
			'Body',
			'The Markdown as a Mustache template over the registry and the repository at hand. CONTRIBUTING.md lists the values.',
		),
	),
	headings: v.optional(
		doc(
			object({
				de: v.optional(doc(names, 'German', 'Headings in German.')),
				en: v.optional(doc(names, 'English', 'Headings in English.')),
			}),
			'Headings',
			'Other headings under which people write the section themselves. A README with one of them has the section.',
		),
	),
	starter: v.optional(doc(v.boolean(), 'Starter', 'A whole README: offered as a file template.')),
	hidden: v.optional(doc(v.boolean(), 'Hidden', 'Takes the section off every surface.')),
};
