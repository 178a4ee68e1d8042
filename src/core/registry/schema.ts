/**
 * Defines the registry file: its types, its validation and `registry/mii.schema.json` all come from here.
 *
 * Every field has a title and a description, which editors show while somebody edits the file. A static test fails for a
 * field without them.
 */
import * as v from 'valibot';
import { entryFields, type LINK_KINDS, validity } from './schema/entry';
import {
	choice,
	date,
	doc,
	email,
	https,
	id,
	inLanguages,
	line,
	localizedAddress,
	localizedLine,
	localizedProse,
	map,
	names,
	object,
} from './schema/forms';
import { groupFields, HOLDS } from './schema/group';
import { README_KINDS, sectionFields } from './schema/section';

/** An overlay: groups, entries and sections. It cannot change the recipient of the access request. */
export const overlaySchema = object({
	groups: v.optional(doc(map(object(groupFields)), 'Groups', 'New groups, or changes to groups, by id.')),
	entries: v.optional(doc(map(object(entryFields)), 'Entries', 'New entries, or changes to entries, by id.')),
	sections: v.optional(
		doc(map(object(sectionFields)), 'Sections', 'New README sections, or changes to sections, by id.'),
	),
});

const phase = object({
	name: doc(localizedLine, 'Name', 'The name of the funding phase.'),
	valid: doc(validity, 'Validity', 'The time in which it runs or ran.'),
});

const initiative = object({
	name: doc(localizedLine, 'Name', 'The name of the initiative.'),
	short: doc(line, 'Short name', 'The abbreviation.'),
	organisation: doc(line, 'GitHub organisation', 'The login of the organisation on GitHub.'),
	website: doc(
		inLanguages((name) => doc(https, name, `The address of the ${name} home page.`)),
		'Website',
		'The home page in every language.',
	),
	imprint: doc(https, 'Imprint', 'The address of the imprint.'),
	banner: doc(
		object({
			url: doc(https, 'Address', 'The address of the picture.'),
			text: doc(localizedLine, 'Text', 'The words in the picture, read out by screen readers.'),
		}),
		'Banner',
		'The picture at the head of the page of the organisation.',
	),
	coreDataSetPicture: doc(
		localizedAddress,
		'Picture of the core data set',
		'The address of the picture of the modules, in every language if there are several.',
	),
	misspellings: doc(names, 'Misspellings', 'Wrong spellings of the name found in documents; the checks correct them.'),
	phases: doc(v.array(phase), 'Phases', 'The funding phases.'),
	source: doc(v.array(line), 'Source', 'The page or file that says this.'),
});

const access = object({
	to: doc(email, 'Recipient', 'The office that grants access. No overlay changes it.'),
	subject: doc(line, 'Subject', 'The subject line that the office asks for. No overlay changes it.'),
	body: doc(
		localizedProse,
		'Body',
		'The text of the mail as a Mustache template over the request. Places to complete are in brackets.',
	),
	valid: v.optional(doc(validity, 'Validity', 'The time for which recipient and subject are known to be right.')),
	successor: v.optional(
		doc(
			object({
				to: doc(email, 'Recipient', 'The office that grants access afterwards.'),
				subject: doc(line, 'Subject', 'The subject line that it asks for.'),
			}),
			'Successor',
			'Where requests go after the last day of the validity. No overlay changes it.',
		),
	),
	source: doc(line, 'Source', 'The page or file that says this.'),
});

const groupSection = object({
	description: doc(localizedLine, 'Description', 'One sentence for pickers; `{{name}}` is the name of the group.'),
	body: doc(localizedProse, 'Body', 'The Markdown as a Mustache template over the group.'),
});

const checks = object({
	typos: doc(
		v.record(line, line),
		'Typos',
		'Misspelt words found in READMEs, with the right ones. They are also found at the beginning of longer words.',
	),
	moved: doc(
		v.array(
			object({
				from: doc(https, 'From', 'The beginning of addresses that have moved.'),
				to: doc(https, 'To', 'The new beginning; the rest of the address stays.'),
			}),
		),
		'Moved addresses',
		'Hosts and pages that have moved.',
	),
	placeholders: doc(names, 'Placeholders', 'Texts of templates that authors forget to replace.'),
	vocabulary: v.optional(
		doc(
			v.array(line),
			'Vocabulary',
			'Words of FHIR and of the core data set. The checks find them when they are misspelt.',
		),
	),
	documents: v.optional(
		doc(
			v.array(
				object({
					url: doc(https, 'Address', 'The address of a document that is out of date.'),
					year: doc(line, 'Year', 'The year of the document.'),
					instead: doc(id, 'Instead', 'The id of the entry that tells what is true today.'),
				}),
			),
			'Outdated documents',
			'Documents that were replaced and are still linked.',
		),
	),
	insiders: v.optional(
		doc(
			names,
			'Closed hosts',
			'Hosts whose pages only insiders can open. A star stands for any characters, as in *.example.org.',
		),
	),
});

/** The bundled registry, `registry/mii.yaml`. */
export const registrySchema = object({
	updated: doc(date, 'Updated', 'The day as of which the facts are true. README sections are written as of this day.'),
	initiative: doc(initiative, 'Initiative', 'The initiative itself.'),
	access: doc(access, 'Access request', 'How people ask for access to the organisation on GitHub.'),
	groups: doc(
		map(object({ ...groupFields, name: doc(localizedLine, 'Name', 'The heading.') })),
		'Groups',
		'The groups by id, in the order of the page.',
	),
	absent: v.optional(
		doc(
			v.array(choice(HOLDS)),
			'Absent',
			'Roles that no group of this registry has on purpose. Every other role has a group.',
		),
	),
	entries: doc(
		map(
			object({
				...entryFields,
				group: doc(id, 'Group', 'The id of the group that shows the entry.'),
				name: doc(localizedLine, 'Name', 'The name in running text. One text when all languages share it.'),
				source: doc(
					v.union([line, v.pipe(v.array(line), v.nonEmpty('empty'))]),
					'Source',
					'The page or file that says this.',
				),
			}),
		),
		'Entries',
		'The entries by id. Within a group they keep the order of this file.',
	),
	checks: v.optional(doc(checks, 'Checks', 'More mistakes that the checks of READMEs look for.')),
	groupSection: doc(
		groupSection,
		'Section of a group',
		'The template of the README section of every top-level group. An entry with the id of the group under sections replaces it.',
	),
	sections: doc(
		map(
			object({
				...sectionFields,
				name: doc(localizedLine, 'Name', 'The name of the section in pickers.'),
				description: doc(localizedLine, 'Description', 'One sentence about the purpose of the section.'),
				readme: doc(v.array(choice(README_KINDS)), 'README kinds', 'The kinds of README that the section belongs to.'),
				body: doc(localizedProse, 'Body', 'The Markdown as a Mustache template. CONTRIBUTING.md lists the values.'),
			}),
		),
		'Sections',
		'The README sections by id.',
	),
});

export type RegistryData = v.InferOutput<typeof registrySchema>;
export type OverlayData = v.InferOutput<typeof overlaySchema>;
export type Holds = (typeof HOLDS)[number];
export type LinkKind = (typeof LINK_KINDS)[number];
