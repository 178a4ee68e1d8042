/**
 * What each rule finds, and why it matters: for people who follow the code of a finding. English here; German in
 * `l10n/bundle.l10n.de.json` under the same sentence.
 */
import type { RuleId } from './rule';

export interface RuleText {
	/** One line for lists. */
	readonly finds: string;
	readonly why: string;
}

export const RULE_TEXTS = {
	'initiative-name': {
		finds: 'The name of the initiative in a spelling that the registry lists as wrong.',
		why: 'A search for the right name misses the page, and readers wonder whether the same initiative is meant.',
	},
	'entry-name': {
		finds: 'The name of a consortium, project, module or tool in a wrong spelling, or a name that it no longer has.',
		why: 'Readers look for the names that are in use, and a wrong one leads nowhere.',
	},
	typo: {
		finds: 'A word that is never right, as the registry lists it, also as a part of a longer word.',
		why: 'These mistakes are copied from README to README.',
	},
	'section-outdated': {
		finds: 'A living section whose text the registry has left behind, or that has not been filled yet.',
		why: 'Readers get an old state of names and links. An update puts it right.',
	},
	'section-edited': {
		finds: 'A living section that somebody has changed by hand.',
		why: 'Updates leave it as it is, so it grows old. Decide whether to keep the edit or to let updates go on.',
	},
	'section-broken': {
		finds: 'Markers of living sections that are missing, crossed, nested, doubled or unreadable.',
		why: 'Nobody can tell where such a section begins and ends, so it is not updated.',
	},
	'link-moved': {
		finds: 'An address that has moved, or one that is written with other hyphens than the page has.',
		why: 'The old address leads to an error page, today or soon.',
	},
	'link-ended': {
		finds: 'A link to a project or group that has ended.',
		why: 'Readers take it for one that still works. Where the text says that it is history, nothing is reported.',
	},
	'team-slug': {
		finds: 'A link to a team on GitHub whose address is nearly that of a known team.',
		why: 'GitHub shows an error page for it, to members too.',
	},
	'foreign-badge': {
		finds: 'A badge at the head of a README that shows another repository.',
		why: 'It was left over when the README was copied, and tells readers about somebody else’s build or release.',
	},
	'packages-tab': {
		finds: 'A hint at the tab “Packages”, which pages on Simplifier have and repositories on GitHub have not.',
		why: 'The text was written for Simplifier. On GitHub readers look for the tab in vain.',
	},
	placeholder: {
		finds: 'Text that a template left to be filled in.',
		why: 'Readers miss what should stand there. What our own sections leave is in square brackets.',
	},
	'version-outdated': {
		finds: 'A version of the module that is called current while the registry knows a newer stable one.',
		why: 'Readers install the old version. A link to the overview of versions cannot grow old.',
	},
	'module-superseded': {
		finds: 'The package or repository of a module that another one has taken the place of.',
		why: 'It gets no corrections any more.',
	},
	'funder-name': {
		finds: 'A ministry by a name that it no longer has, in a sentence about the present.',
		why: 'Current funding goes by the new name. For past funding the old name is right, so change it only where it fits.',
	},
	'missing-contact': {
		finds: 'A README of the initiative that names nobody to ask.',
		why: 'Readers with a question or a bug need a person, an address or a chat.',
	},
	'missing-licence': {
		finds: 'A README of the initiative without a word on the licence.',
		why: 'Without a licence nobody may use the content.',
	},
	'missing-funding': {
		finds: 'A README of the initiative that does not say who funded the work.',
		why: 'Funders usually ask to be named.',
	},
	'missing-mii-context': {
		finds: 'A README of the initiative that never names it.',
		why: 'Readers who come from a search cannot tell where the repository belongs.',
	},
} as const satisfies Readonly<Record<RuleId, RuleText>>;
