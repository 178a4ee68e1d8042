/** Where repositories are read: GitHub, or a folder of checkouts. */
import type { RepositoryObservation, Tag } from '../world';

export interface RepositorySource {
	list(organisation: string): Promise<readonly RepositoryObservation[]>;
	/** @returns a repository under its name of today; nothing if there is none, `unseen` if the source cannot know. */
	find(name: string): Promise<RepositoryObservation | 'unseen' | undefined>;
	/** Tags and releases, the newest first where the source knows. */
	tags(name: string): Promise<readonly Tag[]>;
	readme(name: string): Promise<string | undefined>;
	/**
	 * Reads files; those that do not exist are left out.
	 *
	 * @param at a branch, or the commit of a tag.
	 */
	files(name: string, at: Reference, paths: readonly string[]): Promise<FilesAt | undefined>;
}

export type Reference = { readonly branch: string } | { readonly commit: string };

export interface FilesAt {
	readonly commit: string;
	readonly files: Readonly<Record<string, string>>;
}
