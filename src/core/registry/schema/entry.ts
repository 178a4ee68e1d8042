/** The schema of an entry. */
import * as v from 'valibot';
import {
	address,
	choice,
	date,
	doc,
	email,
	https,
	id,
	language,
	line,
	localizedLine,
	localizedProse,
	names,
	object,
} from './forms';

/** The kinds of pages that a link leads to, in no particular order. */
export const LINK_KINDS = [
	'team',
	'website',
	'page',
	'repository',
	'organisation',
	'package',
	'guide',
	'docs',
	'wiki',
	'issues',
	'chat',
	'document',
	'mail',
] as const;

/** The state of the implementation guide behind a link. */
const GUIDE_STAGES = ['published', 'ballot', 'build'] as const;

/** A repository that is archived on GitHub, or that its own README calls unmaintained. */
const REPOSITORY_STATES = ['archived', 'deprecated'] as const;

const link = object({
	kind: doc(choice(LINK_KINDS), 'Kind', 'The kind of page behind the link. It decides the icon and the words shown.'),
	url: doc(
		address,
		'Address',
		'An https address, percent-encoded as a browser copies it; mailto: where the kind is mail. No guessed addresses.',
	),
	language: v.optional(
		doc(language, 'Language', 'The language of the page, where the same page exists in others too.'),
	),
	title: v.optional(doc(localizedLine, 'Title', 'A title, if the kind alone does not say enough.')),
	stage: v.optional(
		doc(
			choice(GUIDE_STAGES),
			'Stage',
			'The state of an implementation guide: published by the initiative, put to the ballot, or a build of the repository.',
		),
	),
	members: v.optional(
		doc(
			v.boolean(),
			'Members only',
			'Only members of the GitHub organisation can see the page. This is always so for teams.',
		),
	),
});

export const validity = object({
	from: v.optional(doc(date, 'From', 'First year, month or day.')),
	to: v.optional(doc(date, 'To', 'Last year, month or day; the entry has ended after it.')),
});

const module = object({
	kind: doc(
		choice(['base', 'extension', 'innovation', 'meta', 'bom']),
		'Kind of module',
		'A preliminary label: the initiative is about to reclassify its modules.',
	),
	package: v.optional(doc(line, 'Package id', 'The FHIR package id. It often differs from the repository name.')),
	canonical: v.optional(doc(https, 'Canonical', 'The canonical address of the module.')),
	stable: v.optional(doc(line, 'Stable version', 'The newest release.')),
	earlier: v.optional(
		doc(names, 'Earlier versions', 'The newest release of each earlier year, the newest year first.'),
	),
	ballot: v.optional(doc(line, 'Ballot version', 'The newest pre-release. Spellings vary, so any text is allowed.')),
	fhir: v.optional(doc(line, 'FHIR version', 'The FHIR version that the module builds on.')),
	licence: v.optional(doc(line, 'Licence', 'The SPDX identifier that the module states.')),
	publisher: v.optional(doc(line, 'Publisher', 'The publisher that the module names in its newest configuration.')),
	nextPublisher: v.optional(
		doc(
			object({
				name: doc(line, 'Name', 'The name of the next publisher.'),
				from: doc(date, 'From', 'The first day, month or year.'),
			}),
			'Next publisher',
			'Who publishes the module from a later day on, where that is settled already.',
		),
	),
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
	dataManagement: v.optional(
		doc(v.boolean(), 'Data management office', 'Whether the site runs a data management office for data-use projects.'),
	),
	contract: v.optional(doc(line, 'Participation contract', 'The version of the contract that the site has signed.')),
	status: v.optional(doc(choice(['active', 'deprecated']), 'Status', 'The state of the code.')),
});

/** The fields of an entry, all optional, as an overlay may change them. */
export const entryFields = {
	group: v.optional(doc(id, 'Group', 'The id of the group that shows the entry.')),
	name: v.optional(doc(localizedLine, 'Name', 'The name in running text. One text when all languages share it.')),
	short: v.optional(doc(localizedLine, 'Short name', 'The name in everyday use. The tree shows it first.')),
	longName: v.optional(doc(localizedLine, 'Long name', 'The full form of the short name.')),
	description: v.optional(doc(localizedProse, 'Description', 'One or two sentences that explain the entry.')),
	aliases: v.optional(doc(names, 'Aliases', 'Other correct names. Search, links and hovers find the entry by them.')),
	searchTerms: v.optional(doc(names, 'Search terms', 'Words that only the search knows: everyday names, towns.')),
	misspellings: v.optional(doc(names, 'Misspellings', 'Wrong spellings found in documents; the checks correct them.')),
	links: v.optional(
		doc(
			v.pipe(v.array(link), v.maxLength(50, 'too-many')),
			'Links',
			'The best link first. A page for members only is used for the entry only if there is no other link.',
		),
	),
	email: v.optional(
		doc(email, 'Email address', 'A published address. The address for access requests is in the part “access”.'),
	),
	repository: v.optional(
		doc(
			v.pipe(line, v.regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, 'repository-form')),
			'Repository',
			'The GitHub repository as owner/name. A README of this repository is matched to the entry by it.',
		),
	),
	state: v.optional(
		doc(
			choice(REPOSITORY_STATES),
			'State',
			'Archived on GitHub, or deprecated, as its README says. Such a repository has ended.',
		),
	),
	module: v.optional(doc(module, 'Core data set module', 'Facts about a module of the core data set.')),
	site: v.optional(doc(site, 'Site', 'Facts about a site.')),
	valid: v.optional(doc(validity, 'Validity', 'The time in which it runs or ran.')),
	successor: v.optional(
		doc(
			id,
			'Successor',
			'The id of the entry that continues this one. An entry with a successor and no last day has ended.',
		),
	),
	renamedFrom: v.optional(doc(names, 'Former names', 'Former names; the checks point to the new name.')),
	source: v.optional(
		doc(v.union([line, v.pipe(v.array(line), v.nonEmpty('empty'))]), 'Source', 'The page or file that says this.'),
	),
	confidence: v.optional(
		doc(
			choice(['high', 'medium']),
			'Confidence',
			'High by default. Medium: read on a secondary page, or sources disagree.',
		),
	),
	note: v.optional(doc(localizedProse, 'Note', 'A hint for contributors, such as a common mistake.')),
	hidden: v.optional(doc(v.boolean(), 'Hidden', 'Hides the entry everywhere. Made for overlays.')),
};
