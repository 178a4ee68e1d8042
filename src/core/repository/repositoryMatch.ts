/** Matches documents and repositories to the initiative: typing help and hints about missing parts depend on it. */
import type { Entry, Registry } from '../registry/registry';
import { isOwnedBy, isSameRepository } from './repositoryName';

/** @returns the entries of a repository, given as `owner/name`. Several entries can share one. */
export function entriesOfRepository(registry: Registry, repository: string | undefined): readonly Entry[] {
	return [...registry.entries.values()].filter((entry) => isSameRepository(entry.repository, repository));
}

/** @returns the entries of a FHIR package. */
export function entriesOfPackage(registry: Registry, id: string | undefined): readonly Entry[] {
	const wanted = id?.toLowerCase();
	return [...registry.entries.values()].filter(
		({ module }) => wanted !== undefined && module?.package?.toLowerCase() === wanted,
	);
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
