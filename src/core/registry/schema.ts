/**
 * The one definition of the registry file: its types, its validation and `registry/mii.schema.json` come from here.
 *
 * Every field carries a title and a description; they show in the JSON schema, thus in the editor while somebody
 * edits the file. A static test refuses a field without them.
 */
import * as v from 'valibot';

export type Localized = { readonly de: string; readonly en: string };

/** Adds what a person reads about a field. */
function doc<const S extends v.GenericSchema>(schema: S, title: string, description: string) {
	return v.pipe(schema, v.title(title), v.description(description));
}

/**
 * An object that refuses unknown keys. Valibot's own strict object stops at the first unknown key; this one reports
 * each, and its message lists the known keys for "did you mean".
 */
function object<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, undefined> {
	const unknownKey = v.never(() => Object.keys(entries).join(' '));
	return v.objectWithRest(entries, unknownKey) as unknown as v.StrictObjectSchema<E, undefined>;
}

/** A word out of a list; the message lists the words for "did you mean". */
function choice<const O extends readonly string[]>(options: O) {
	return v.picklist(options, options.join(' '));
}

// No control characters (line breaks included), no bidi controls, no noncharacters: none may hide in a name or a
// mail header.
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is kept out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, but a text may have line breaks
const CONTROL_IN_TEXT = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef]/u;

const line = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty('empty'),
	v.maxLength(500, 'too-long'),
	v.check((text) => !CONTROL.test(text), 'control-character'),
);

const prose = v.pipe(
	v.string(),
	v.nonEmpty('empty'),
	v.maxLength(20_000, 'too-long'),
	v.check((text) => !CONTROL_IN_TEXT.test(text), 'control-character'),
);

/** Ids are lower case with hyphens; they start with a letter, so a map keyed by ids keeps its order in JavaScript. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const id = v.pipe(v.string(), v.regex(ID_PATTERN, 'id-form'));

const HTTPS = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#][^\s<>"\\^`{|}]*)?$/;
const https = v.pipe(
	line,
	v.check((url) => HTTPS.test(url), 'link-https'),
);
// A link of the kind `mail` may lead to an address; that only this kind does is checked in check.ts.
const address = v.pipe(
	line,
	v.check(
		(url) => HTTPS.test(url) || /^mailto:[A-Za-z0-9.!#$*+/=_~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(url),
		'link-https',
	),
);
const email = v.pipe(line, v.regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'email-form'));

/** A day, a month or a year: ISO 8601, as exact as the source is. A bare year may be written without quotes. */
const date = v.pipe(
	v.union([
		v.pipe(
			v.number(),
			v.transform((year) => String(year)),
		),
		v.string(),
	]),
	v.string(),
	v.check((text) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text), 'date-form'),
);

/** One text for both languages, or one for each. It comes out as one for each. */
function localized(text: v.GenericSchema<string, string>) {
	return v.pipe(
		v.union([
			text,
			object({
				de: doc(text, 'German', 'The German text.'),
				en: doc(text, 'English', 'The English text.'),
			}),
		]),
		v.transform((value): Localized => (typeof value === 'string' ? { de: value, en: value } : value)),
	);
}

const localizedLine = localized(line);
const localizedProse = localized(prose);

/** The languages of the registry's texts. */
export const LANGUAGES = ['de', 'en'] as const;
const language = choice(LANGUAGES);

/** What a link leads to. The order here says nothing; the order of an entry's links does: the first is the best. */
export const LINK_KINDS = [
	'team',
	'website',
	'page',
	'repository',
	'organisation',
	'package',
	'guide',
	'wiki',
	'chat',
	'document',
	'mail',
] as const;

const link = object({
	kind: doc(choice(LINK_KINDS), 'Kind', 'What the link leads to. It chooses the icon and the words shown.'),
	url: doc(
		address,
		'Address',
		'An https address, percent-encoded as a browser copies it; mailto: where the kind is mail. No guessed addresses.',
	),
	language: v.optional(
		doc(language, 'Language', 'The language of the page, where the same page exists in the other one too.'),
	),
	title: v.optional(doc(localizedLine, 'Title', 'A title, where the kind alone does not say enough.')),
	members: v.optional(
		doc(v.boolean(), 'Members only', 'Only members of the GitHub organisation can see the page. Teams always are.'),
	),
});

const validity = object({
	from: v.optional(doc(date, 'From', 'First year, month or day.')),
	to: v.optional(doc(date, 'To', 'Last year, month or day; the entry has ended after it.')),
});

const names = v.pipe(v.array(line), v.maxLength(50, 'too-many'));

const module = object({
	kind: doc(
		choice(['base', 'extension', 'innovation', 'meta', 'bom']),
		'Kind of module',
		'A soft label: the initiative is about to classify its modules anew.',
	),
	package: v.optional(doc(line, 'Package id', 'The FHIR package id. It often differs from the repository name.')),
	canonical: v.optional(doc(https, 'Canonical', 'The canonical address of the module.')),
	stable: v.optional(doc(line, 'Stable version', 'Newest release.')),
	ballot: v.optional(doc(line, 'Ballot version', 'Newest pre-release. Spellings vary, so this is no strict pattern.')),
	fhir: v.optional(doc(line, 'FHIR release', 'The FHIR version that the module builds on.')),
	licence: v.optional(doc(line, 'Licence', 'The SPDX identifier that the module states.')),
	status: v.optional(
		doc(choice(['active', 'draft', 'superseded']), 'Status', 'Draft modules have not been published yet.'),
	),
});

const site = object({
	code: doc(line, 'Code', 'The code in the CodeSystem core-location-identifier.'),
	place: v.optional(doc(line, 'Place', 'The town.')),
	consortium: v.optional(doc(id, 'Consortium', 'The id of the consortium that the site belongs to.')),
	domain: v.optional(doc(line, 'Domain', 'The internet domain that the CodeSystem names.')),
	dic: v.optional(doc(v.boolean(), 'Data integration centre', 'Whether the site runs a data integration centre.')),
	status: v.optional(doc(choice(['active', 'deprecated']), 'Status', 'The state of the code.')),
});

/** The fields of an entry, all of them optional: what an overlay may change. */
const entryFields = {
	group: v.optional(doc(id, 'Group', 'The id of the group that shows the entry.')),
	name: v.optional(doc(localizedLine, 'Name', 'The name in running text. One text when both languages share it.')),
	short: v.optional(doc(localizedLine, 'Short name', 'What people say. The tree shows it first.')),
	longName: v.optional(doc(localizedLine, 'Long name', 'What the short name stands for.')),
	description: v.optional(doc(localizedProse, 'Description', 'One or two sentences: what it is.')),
	aliases: v.optional(doc(names, 'Aliases', 'Other right names. Search, links and hovers find the entry by them.')),
	misspellings: v.optional(doc(names, 'Misspellings', 'Wrong spellings that were seen; the checks correct them.')),
	links: v.optional(
		doc(v.pipe(v.array(link), v.maxLength(50, 'too-many')), 'Links', 'The best link first: one click opens it.'),
	),
	email: v.optional(doc(email, 'E-mail', 'A published address. The address for access requests stands elsewhere.')),
	repository: v.optional(
		doc(
			v.pipe(line, v.regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, 'repository-form')),
			'Repository',
			'The GitHub repository as owner/name. A README of this repository is matched to the entry by it.',
		),
	),
	module: v.optional(doc(module, 'Core data set module', 'What is known of a module of the core data set.')),
	site: v.optional(doc(site, 'Site', 'What is known of a site.')),
	valid: v.optional(doc(validity, 'Validity', 'When it ran or runs.')),
	successor: v.optional(doc(id, 'Successor', 'The id of the entry that continues this one.')),
	renamedFrom: v.optional(doc(names, 'Former names', 'Names that it had before; the checks point to the new one.')),
	source: v.optional(
		doc(v.union([line, v.pipe(v.array(line), v.nonEmpty('empty'))]), 'Source', 'Where this was read.'),
	),
	confidence: v.optional(
		doc(choice(['high', 'medium']), 'Confidence', 'High unless said: medium was read on a secondary page.'),
	),
	note: v.optional(doc(localizedProse, 'Note', 'What a contributor must know, a trap for instance.')),
	hidden: v.optional(doc(v.boolean(), 'Hidden', 'Takes the entry off every surface. Made for overlays.')),
};

/** The fields of a group, all of them optional. */
const groupFields = {
	name: v.optional(doc(localizedLine, 'Name', 'The heading.')),
	intro: v.optional(doc(localizedProse, 'Introduction', 'The text between heading and list in a README section.')),
	outro: v.optional(doc(localizedProse, 'Closing', 'The text after the list in a README section.')),
	icon: v.optional(
		doc(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'icon-form')), 'Icon', 'A codicon id without the dollar sign.'),
	),
	parent: v.optional(doc(id, 'Parent', 'The id of the group that holds this one.')),
	more: v.optional(
		doc(v.boolean(), 'And more', 'The list is known to be incomplete; sections close with "u.v.m." or "and more".'),
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

/** The kinds of README that a section is for; `organisation` is the organisation's own page. */
export const README_KINDS = ['organisation', 'module', 'software'] as const;

const sectionFields = {
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
	starter: v.optional(doc(v.boolean(), 'Starter', 'A whole README: offered as a file template.')),
	hidden: v.optional(doc(v.boolean(), 'Hidden', 'Takes the section off every surface.')),
};

function map<const S extends v.GenericSchema>(value: S) {
	return v.record(id, value);
}

/** An overlay: any part of the registry but the access request, which nobody can redirect. */
export const overlaySchema = object({
	groups: v.optional(doc(map(object(groupFields)), 'Groups', 'New groups, or changes to groups, by id.')),
	entries: v.optional(doc(map(object(entryFields)), 'Entries', 'New entries, or changes to entries, by id.')),
	sections: v.optional(
		doc(map(object(sectionFields)), 'Sections', 'New README sections, or changes to sections, by id.'),
	),
});

const phase = object({
	name: doc(localizedLine, 'Name', 'The name of the funding phase.'),
	valid: doc(validity, 'Validity', 'When it ran or runs.'),
});

const initiative = object({
	name: doc(localizedLine, 'Name', 'The name of the initiative, spelt right.'),
	short: doc(line, 'Short name', 'The abbreviation.'),
	organisation: doc(line, 'GitHub organisation', 'The login of the organisation on GitHub.'),
	website: doc(
		object({
			de: doc(https, 'German', 'The address of the German home page.'),
			en: doc(https, 'English', 'The address of the English home page.'),
		}),
		'Website',
		'The home page in both languages.',
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
	coreDataSetPicture: doc(https, 'Picture of the core data set', 'The address of the picture of the modules.'),
	misspellings: doc(names, 'Misspellings', 'Wrong spellings of the name that were seen; the checks correct them.'),
	phases: doc(v.array(phase), 'Phases', 'The funding phases.'),
	source: doc(v.array(line), 'Source', 'Where this was read.'),
});

const access = object({
	to: doc(email, 'Recipient', 'The office that grants access. No overlay changes it.'),
	subject: doc(line, 'Subject', 'The subject line that the office asks for. No overlay changes it.'),
	body: doc(localizedProse, 'Body', 'The text of the mail as a Mustache template over the request.'),
	source: doc(line, 'Source', 'Where this was read.'),
});

const groupSection = object({
	description: doc(localizedLine, 'Description', 'One sentence for pickers; `{{name}}` is the name of the group.'),
	body: doc(localizedProse, 'Body', 'The Markdown as a Mustache template over the group.'),
});

const checks = object({
	typos: doc(
		v.record(line, line),
		'Typos',
		'Wrong words of boilerplate that were seen in READMEs, with the right ones. Whole words, case as written.',
	),
	moved: doc(
		v.array(
			object({
				from: doc(https, 'From', 'The beginning of addresses that have moved.'),
				to: doc(https, 'To', 'What takes its place; the rest of the address stays.'),
			}),
		),
		'Moved addresses',
		'Hosts and pages that have moved.',
	),
	placeholders: doc(names, 'Placeholders', 'Texts that a template leaves to be filled in.'),
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
	entries: doc(
		map(
			object({
				...entryFields,
				group: doc(id, 'Group', 'The id of the group that shows the entry.'),
				name: doc(localizedLine, 'Name', 'The name in running text. One text when both languages share it.'),
				source: doc(v.union([line, v.pipe(v.array(line), v.nonEmpty('empty'))]), 'Source', 'Where this was read.'),
			}),
		),
		'Entries',
		'The entries by id. Within a group they keep the order of this file.',
	),
	checks: v.optional(doc(checks, 'Checks', 'What the checks of READMEs look for besides names and links.')),
	groupSection: doc(
		groupSection,
		'Section of a group',
		'What makes a README section of every top-level group that has no entry of the same id under sections.',
	),
	sections: doc(
		map(
			object({
				...sectionFields,
				name: doc(localizedLine, 'Name', 'What pickers call the section.'),
				description: doc(localizedLine, 'Description', 'One sentence: what the section is good for.'),
				readme: doc(v.array(choice(README_KINDS)), 'README kinds', 'The kinds of README that the section belongs to.'),
				body: doc(localizedProse, 'Body', 'The Markdown as a Mustache template. CONTRIBUTING.md lists the values.'),
			}),
		),
		'Sections',
		'The README sections by id.',
	),
});

export type RegistryInput = v.InferInput<typeof registrySchema>;
export type RegistryData = v.InferOutput<typeof registrySchema>;
export type OverlayData = v.InferOutput<typeof overlaySchema>;
export type Language = (typeof LANGUAGES)[number];
export type LinkKind = (typeof LINK_KINDS)[number];
export type ReadmeKind = (typeof README_KINDS)[number];
