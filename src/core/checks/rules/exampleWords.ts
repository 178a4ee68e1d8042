import { type PerLanguage, SOURCE_LANGUAGE } from '../../language';
import type { Rule } from './rule';

/** The words of the examples; names and addresses come from the registry. */
interface ExampleWords {
	readonly usage: string;
	readonly use: string;
	readonly contact: string;
	readonly licence: string;
	readonly funding: string;
	readonly fundedBy: string;
	readonly guide: string;
	readonly protocols: string;
	readonly forMembers: string;
	readonly until: string;
	readonly module: string;
	readonly contains: (module: string) => string;
	readonly isBase: string;
	readonly isExtension: string;
	readonly profiles: string;
	readonly replacedBy: string;
	readonly packagesTab: readonly [before: string, tab: string, after: string];
	readonly currentVersion: string;
	readonly summary: string;
}

export const EXAMPLE_WORDS: PerLanguage<ExampleWords> = {
	de: {
		usage: 'Nutzung',
		use: 'Verwendung',
		contact: 'Kontakt',
		licence: 'Lizenz',
		funding: 'Förderung',
		fundedBy: 'Gefördert von …',
		guide: 'Leitfaden',
		protocols: 'Protokolle',
		forMembers: 'nur für Mitglieder',
		until: 'bis',
		module: 'Dieses Modul beschreibt Laborbefunde.',
		contains: (module) => `Dieses Repository enthält das Modul „${module}“.`,
		isBase: 'Dieses Basismodul beschreibt Laborbefunde.',
		isExtension: 'Dieses Erweiterungsmodul beschreibt Laborbefunde.',
		profiles: 'FHIR-Profile',
		replacedBy: 'abgelöst durch',
		packagesTab: ['Siehe ', 'Tab „Packages“', '.'],
		currentVersion: 'Aktuelle Version',
		summary: 'Prüft Daten, bevor sie übertragen werden.',
	},
	en: {
		usage: 'Usage',
		use: 'How to use it',
		contact: 'Contact',
		licence: 'Licence',
		funding: 'Funding',
		fundedBy: 'Funded by …',
		guide: 'Guide',
		protocols: 'Protocols',
		forMembers: 'for members only',
		until: 'until',
		module: 'This module describes laboratory findings.',
		contains: (module) => `This repository contains the module “${module}”.`,
		isBase: 'This base module describes laboratory findings.',
		isExtension: 'This extension module describes laboratory findings.',
		profiles: 'FHIR profiles',
		replacedBy: 'replaced by',
		packagesTab: ['See the ', 'tab “Packages”', '.'],
		currentVersion: 'Current version',
		summary: 'Checks data before they are transferred.',
	},
};

/** The text below the headings of the parts. */
const BODIES = { contact: 'desk@example.org', licence: 'Apache-2.0', funding: undefined } as const;

/** Builds the example of a rule about a part that has a heading of its own. */
export function missingExample(part: keyof typeof BODIES): Rule['example'] {
	return (_registry, language = SOURCE_LANGUAGE) => {
		const words = EXAMPLE_WORDS[language];
		const { module, fundedBy } = words;
		return { wrong: module, right: `${module}\n\n## ${words[part]}\n\n${BODIES[part] ?? fundedBy}` };
	};
}
