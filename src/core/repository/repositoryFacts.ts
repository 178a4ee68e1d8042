import type { Localized } from '../language';
import type { Dispute } from './disputes';

/** The known facts of the current repository. An unknown fact is missing, never guessed, and becomes a blank. */
export interface RepositoryFacts {
	readonly title?: Localized;
	readonly package?: string;
	readonly canonical?: string;
	readonly version?: string;
	readonly licence?: string;
	/** The path of the licence file, relative to the document. */
	readonly licenceFile?: string;
	/** The path of `CITATION.cff`, relative to the document. */
	readonly citationFile?: string;
	/** The number of the grant that funds or funded the work. */
	readonly grant?: string;
	/** A description, in the languages in which one exists. */
	readonly description?: Partial<Localized>;
	/** The file name of the workflow for a badge; false if there is none. */
	readonly workflow?: string | false;
	readonly fhir?: string;
	/** Whether there are sources in FHIR Shorthand, which SUSHI compiles. */
	readonly hasShorthand?: boolean;
	/** `owner/name` on GitHub. */
	readonly repository?: string;
	readonly guide?: string;
	/** The package page and the project on Simplifier, if the registry knows them. */
	readonly packagePage?: string;
	readonly project?: string;
	/** The facts that are unknown because files state different values. */
	readonly disputes?: readonly Dispute[];
	/** The number of folders between the root of the repository and the document. */
	readonly depth?: number;
	/** Whether the root of the repository, or its folder `.github`, has a README. */
	readonly rootReadme?: boolean;
}

/** The hint in the blank of each fact that the author can fill in, in the language of the README. */
export const FACT_HINTS: Readonly<Record<HintedFact, Localized>> = {
	title: { de: 'Titel', en: 'Title' },
	package: { de: 'Paket-ID', en: 'Package id' },
	canonical: { de: 'Canonical', en: 'Canonical' },
	version: { de: 'Version', en: 'Version' },
	licence: { de: 'Lizenz', en: 'Licence' },
	fhir: { de: 'FHIR-Version', en: 'FHIR version' },
	repository: { de: 'owner/name', en: 'owner/name' },
	// These are used in addresses, where a space would end the link.
	workflow: { de: 'workflow.yml', en: 'workflow.yml' },
	guide: { de: 'Adresse-des-Leitfadens', en: 'address-of-the-guide' },
};

type HintedFact =
	| 'title'
	| 'package'
	| 'canonical'
	| 'version'
	| 'licence'
	| 'fhir'
	| 'repository'
	| 'workflow'
	| 'guide';

/** The facts used in addresses. Their hints have no brackets, which would break the link. */
export const IN_ADDRESSES: ReadonlySet<keyof typeof FACT_HINTS> = new Set(['repository', 'workflow', 'guide']);
