import type { Localized } from '../language';

/** The known facts of the current repository. An unknown fact is missing, never guessed, and becomes a blank. */
export interface RepositoryFacts {
	readonly title?: Localized;
	readonly package?: string;
	readonly canonical?: string;
	readonly version?: string;
	readonly licence?: string;
	/** The path of the licence file, relative to the document. */
	readonly licenceFile?: string;
	/** A description, in the languages in which one exists. */
	readonly description?: Partial<Localized>;
	/** The file name of the workflow for a badge; false if there is none. */
	readonly workflow?: string | false;
	readonly fhir?: string;
	/** Whether there is a `sushi-config.yaml`. */
	readonly hasSushi?: boolean;
	/** `owner/name` on GitHub. */
	readonly repository?: string;
	readonly guide?: string;
	/** The package page and the project on Simplifier, if the registry knows them. */
	readonly packagePage?: string;
	readonly project?: string;
}

/** The hint in the blank of each fact that the author can fill in, in the language of the README. */
export const FACT_HINTS: Readonly<Record<HintedFact, Localized>> = {
	title: { de: 'Titel', en: 'Title' },
	package: { de: 'Paket-ID', en: 'Package id' },
	canonical: { de: 'Canonical', en: 'Canonical' },
	version: { de: 'Version', en: 'Version' },
	licence: { de: 'Lizenz', en: 'Licence' },
	fhir: { de: 'FHIR-Version', en: 'FHIR release' },
	repository: { de: 'owner/name', en: 'owner/name' },
	// These are used in addresses, where a space would end the link.
	workflow: { de: 'workflow.yml', en: 'workflow.yml' },
	guide: { de: 'Adresse-des-Leitfadens', en: 'address-of-the-guide' },
};

type HintedFact = Exclude<
	keyof RepositoryFacts,
	'packagePage' | 'project' | 'licenceFile' | 'description' | 'hasSushi'
>;

/** The facts used in addresses. Their hints have no brackets, which would break the link. */
export const IN_ADDRESSES: ReadonlySet<keyof typeof FACT_HINTS> = new Set(['repository', 'workflow', 'guide']);
