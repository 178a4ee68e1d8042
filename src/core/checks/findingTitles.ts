/**
 * A few words for each finding, for lists: the first word tells them apart, and the sentence of `MESSAGES` says the rest.
 * English here; German in `l10n/bundle.l10n.de.json` under the same words. The arguments are those of the sentence.
 */
import type { MessageCode } from '../messages';

export const FINDING_TITLES: Partial<Readonly<Record<MessageCode, string>>> = {
	'rule-initiative-name': 'Name: {0}',
	'rule-entry-name': 'Name: {0}',
	'rule-entry-renamed': 'Name: {0} is now {1}',
	'rule-section-outdated': 'Section: {0} is outdated',
	'rule-section-unfilled': 'Section: {0} is not filled',
	'rule-section-edited': 'Section: {0} was edited by hand',
	'rule-section-unwritable': 'Section: {0} cannot be written',
	'rule-section-marker': 'Marker: not readable',
	'rule-section-no-end': 'Marker: {0} has no end',
	'rule-section-no-begin': 'Marker: {0} has no beginning',
	'rule-section-nested': 'Marker: {0} is inside {1}',
	'rule-section-crossed': 'Marker: {0} and {1} cross',
	'rule-section-twice': 'Marker: {0} stands here twice',
	'rule-section-unknown': 'Marker: {0} is not known',
	'rule-section-unknown-suggest': 'Marker: {0} is not known',
	'rule-section-language': 'Marker: no language',
	'rule-link-moved': 'Link: moved to {0}',
	'rule-link-hyphen': 'Link: other hyphens',
	'rule-link-ended': 'Link: {0} has ended',
	'rule-link-ended-successor': 'Link: {0} has ended',
	'rule-team-slug': 'Team: no {0}',
	'rule-foreign-badge': 'Badge: shows {0}',
	'rule-packages-tab': 'Packages: no such tab',
	'rule-placeholder': 'Placeholder: {0}',
	'rule-module-superseded': 'Module: {0} is superseded',
	'rule-module-superseded-successor': 'Module: {0} is superseded',
	'rule-funder-name': 'Funder: {0} is now {1}',
	'rule-missing-contact': 'Contact: not mentioned',
	'rule-missing-licence': 'Licence: not mentioned',
	'rule-missing-funding': 'Funding: not mentioned',
	'rule-missing-mii-context': 'MII: not mentioned',
	'rule-typo': 'Spelling: {0}',
};
