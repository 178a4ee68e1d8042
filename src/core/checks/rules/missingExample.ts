import { type Localized, SOURCE_LANGUAGE } from '../../language';
import type { Rule } from './rule';

/** A README without the part. */
export const WITHOUT: Localized = {
	de: 'Dieses Modul beschreibt Laborbefunde.',
	en: 'This module describes laboratory findings.',
};

/** The headings of the parts. */
const HEADINGS: Readonly<Record<'contact' | 'funding' | 'licence', Localized>> = {
	contact: { de: 'Kontakt', en: 'Contact' },
	funding: { de: 'Förderung', en: 'Funding' },
	licence: { de: 'Lizenz', en: 'Licence' },
};

/** Builds the example of a rule about a part that has a heading of its own. */
export function missingExample(part: keyof typeof HEADINGS): Rule['example'] {
	return (_registry, language = SOURCE_LANGUAGE) => ({
		wrong: WITHOUT[language],
		right: `## ${HEADINGS[part][language]}`,
	});
}
