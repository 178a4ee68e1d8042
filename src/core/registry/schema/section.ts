import * as v from 'valibot';
import { choice, doc, inLanguages, localizedLine, localizedProse, names } from './forms';

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
			'The Markdown as a Mustache template over the directory and the repository at hand. CONTRIBUTING.md lists the values.',
		),
	),
	headings: v.optional(
		doc(
			inLanguages((name) => v.optional(doc(names, name, `Words of headings in ${name}.`))),
			'Headings',
			'Words by which the section is known where people write it themselves. Each is the beginning of a word of a heading: `Kontakt` is found in “Kontaktpersonen und Hilfe”. Behind `=` stand whole words, and the heading says nothing else that is not known: `=Support` is found in “Support”, but not in “Support for older servers”.',
		),
	),
	starter: v.optional(doc(v.boolean(), 'Starter', 'A whole README: offered as a file template.')),
	hidden: v.optional(doc(v.boolean(), 'Hidden', 'Takes the section off every surface.')),
};
