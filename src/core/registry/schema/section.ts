import * as v from 'valibot';
import { choice, doc, inLanguages, localizedLine, localizedProse, names } from './forms';

/** The kinds of READMEs; `organisation` is the profile page of the organisation on GitHub. */
export const README_KINDS = ['organisation', 'module', 'software'] as const;

export const sectionFields = {
	name: v.optional(doc(localizedLine, 'Name', 'The name of the section in pickers.')),
	description: v.optional(doc(localizedLine, 'Description', 'One sentence about the purpose of the section.')),
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
			'Words that identify the section by its heading when people write it themselves. A word matches the beginning of a word in the heading: `Kontakt` matches “Kontaktpersonen und Hilfe”. A word after `=` matches a whole word, and only if all other words of the heading are known too: `=Support` matches “Support”, but not “Support for older servers”.',
		),
	),
	starter: v.optional(doc(v.boolean(), 'Starter', 'A whole README, offered for an empty file.')),
	hidden: v.optional(doc(v.boolean(), 'Hidden', 'Hides the section everywhere.')),
};
