import type { Localized } from '../language';

/** What is known of the repository at hand. What is not known stays out and becomes a blank, never a guess. */
export interface RepositoryFacts {
	readonly title?: Localized;
	readonly package?: string;
	readonly canonical?: string;
	readonly version?: string;
	readonly licence?: string;
	/** The file with the text of the licence, as seen from the document. */
	readonly licenceFile?: string;
	/** What it is about, in the languages in which somebody has said it. */
	readonly description?: Partial<Localized>;
	/** The workflow that a badge can stand for; false where there is none. */
	readonly workflow?: string | false;
	readonly fhir?: string;
	/** `owner/name` on GitHub. */
	readonly repository?: string;
	readonly guide?: string;
	/** The page of the package, and the project on Simplifier, where the registry knows them. */
	readonly packagePage?: string;
	readonly project?: string;
}

/** The hint in a blank for each fact that the author can give. Data of the product, shown in the language of the README. */
export const FACT_HINTS: Readonly<Record<HintedFact, Localized>> = {
	title: { de: 'Titel', en: 'Title' },
	package: { de: 'Paket-ID', en: 'Package id' },
	canonical: { de: 'Canonical', en: 'Canonical' },
	version: { de: 'Version', en: 'Version' },
	licence: { de: 'Lizenz', en: 'Licence' },
	fhir: { de: 'FHIR-Version', en: 'FHIR release' },
	repository: { de: 'owner/name', en: 'owner/name' },
	// In addresses, where a blank would end the link.
	workflow: { de: 'workflow.yml', en: 'workflow.yml' },
	guide: { de: 'Adresse-des-Leitfadens', en: 'address-of-the-guide' },
};

type HintedFact = Exclude<keyof RepositoryFacts, 'packagePage' | 'project' | 'licenceFile' | 'description'>;

/** What stands in addresses, so its hint is written like one, without brackets. */
export const IN_ADDRESSES: ReadonlySet<keyof typeof FACT_HINTS> = new Set(['repository', 'workflow', 'guide']);
