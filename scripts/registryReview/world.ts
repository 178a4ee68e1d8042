/** The world as the review observed it: plain data, whichever source it comes from. */

export interface World {
	/** The day of the observation, as `2026-11-25`. */
	readonly day: string;
	readonly repositories: readonly RepositoryObservation[];
	/** Repositories of the registry that the organisation does not have under this name or any other. */
	readonly gone: readonly string[];
	/** Repositories of the registry that the source knows nothing about. */
	readonly unseen: readonly string[];
	/** By `owner/name` in lower case. */
	readonly modules: ReadonlyMap<string, ModuleObservation>;
	readonly sites: SitesObservation | undefined;
	/** By address. */
	readonly links: ReadonlyMap<string, LinkObservation>;
}

export interface RepositoryObservation {
	/** `owner/name`, as it is called today. */
	readonly name: string;
	readonly formerNames: readonly FormerName[];
	/** Repositories with exactly the same commits; one of the names is probably a former one. */
	readonly twins?: readonly string[];
	/** Unknown without GitHub. */
	readonly archived?: boolean;
	readonly description?: string;
	readonly homepage?: string;
	/** An SPDX identifier. */
	readonly licence?: string;
	readonly topics: readonly string[];
	readonly defaultBranch: string;
	/** The line of the README that says that the repository has ended. */
	readonly notice?: string;
}

export interface FormerName {
	/** `owner/name`. */
	readonly name: string;
	/** The sentence that says how the source knows. */
	readonly proof: string;
}

export interface ModuleObservation {
	/** Names of tags and releases. */
	readonly tags: readonly Tag[];
	/** The files at the default branch and at the newest tags. */
	readonly states: readonly ModuleState[];
}

export interface Tag {
	readonly name: string;
	readonly commit: string;
	/** Whether its release is marked as a pre-release. */
	readonly prerelease?: boolean;
}

/** The files of a repository at one commit. */
export interface ModuleState {
	readonly repository: string;
	/** The branch or the tag. */
	readonly ref: string;
	readonly isTag: boolean;
	readonly commit: string;
	/** The texts by path; a file that does not exist is left out. */
	readonly files: Readonly<Record<string, string>>;
}

export interface SitesObservation {
	/** The file, as a source of the registry. */
	readonly source: string;
	readonly sites: readonly SiteObservation[];
}

export interface SiteObservation {
	readonly code: string;
	readonly name: string;
	readonly place?: string;
	readonly consortium?: string;
	readonly domain?: string;
	readonly dic?: boolean;
	readonly dataManagement?: boolean;
	/** The version of the contract. */
	readonly contract?: string;
	readonly status?: string;
	readonly replacedBy?: string;
}

export type LinkObservation =
	| { readonly kind: 'fine' }
	| { readonly kind: 'moved'; readonly to: string; readonly permanent: boolean }
	| { readonly kind: 'gone'; readonly status: number }
	/** The host did not say: it refuses programs, is overloaded or cannot be reached. */
	| { readonly kind: 'unknown'; readonly why: string };
