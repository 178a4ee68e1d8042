/** Matches documents and repositories to the initiative: typing help and hints about missing parts depend on it. */

import { formerRepositories } from '../registry/formerRepositories';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { isOwnedBy, repositoryKey } from './repositoryName';

const byRepository = perRegistry((registry) => grouped(registry, (entry) => repositoryKey(entry.repository)));
/** `owner/name` of today by the key of each former name. */
const renamed = perRegistry(
	(registry) =>
		new Map(
			[...registry.entries.values()].flatMap((entry) =>
				formerRepositories(entry).map((former) => [repositoryKey(former), entry.repository] as const),
			),
		),
);
const byPackage = perRegistry((registry) => grouped(registry, ({ module }) => module?.package?.toLowerCase()));

/** @returns the entries of a repository, given as `owner/name` of today or before. Several entries can share one. */
export function entriesOfRepository(registry: Registry, repository: string | undefined): readonly Entry[] {
	return byRepository(registry).get(repositoryKey(todaysRepository(registry, repository))) ?? [];
}

/** @returns the repository itself, or the one that has its place since it was renamed. */
export function todaysRepository(registry: Registry, repository: string | undefined): string | undefined {
	return renamed(registry).get(repositoryKey(repository)) ?? repository;
}

/** @returns the entries of a FHIR package. */
export function entriesOfPackage(registry: Registry, id: string | undefined): readonly Entry[] {
	return byPackage(registry).get(id?.toLowerCase()) ?? [];
}

/** The entries that have a key, by their keys. */
function grouped(
	registry: Registry,
	keyOf: (entry: Entry) => string | undefined,
): ReadonlyMap<string | undefined, readonly Entry[]> {
	const groups = new Map<string, Entry[]>();
	for (const entry of registry.entries.values()) {
		const key = keyOf(entry);
		if (key !== undefined) {
			groups.set(key, [...(groups.get(key) ?? []), entry]);
		}
	}
	return groups;
}

/** Whether a repository, given as `owner/name`, is in the initiative's organisation or has an entry. */
export function belongsToInitiative(registry: Registry, repository: string | undefined): boolean {
	return (
		isOwnedBy(repository, registry.initiative.organisation) || entriesOfRepository(registry, repository).length > 0
	);
}

/**
 * Returns the reason why a document belongs to the initiative.
 *
 * @returns nothing if neither an overlay nor the repository says so; then a living section in the document decides.
 */
export function reasonToBelong(
	registry: Registry,
	repository: string | undefined,
	hasOverlay: boolean,
): 'overlay' | 'repository' | undefined {
	return hasOverlay ? 'overlay' : belongsToInitiative(registry, repository) ? 'repository' : undefined;
}

/** Whether a file name is that of a README: `README.md`, `readme.de.md`, `README_en.markdown`. */
export function isReadmeName(name: string): boolean {
	return /^readme(?:[._-][a-z]{2}(?:-[a-z]{2})?)?\.(?:md|markdown)$/i.test(name);
}
