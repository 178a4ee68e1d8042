/** Whom a document belongs to: decides where typing help and hints about missing parts are welcome. */
import type { Entry, Registry } from '../registry/registry';
import { isOwnedBy, isSameRepository } from './repositoryName';

/** @returns the entries that a repository is known as: a module and its wiki can share one. */
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

/** Whether a repository, given as `owner/name`, belongs to the initiative: its organisation, or an entry of its own. */
export function belongsToInitiative(registry: Registry, repository: string | undefined): boolean {
	return (
		isOwnedBy(repository, registry.initiative.organisation) || entriesOfRepository(registry, repository).length > 0
	);
}

/**
 * What in the surroundings of a document says that it belongs to the initiative.
 *
 * @returns nothing when nothing does: then a living section in its text decides.
 */
export function reasonToBelong(
	registry: Registry,
	repository: string | undefined,
	hasOverlay: boolean,
): 'overlay' | 'repository' | undefined {
	return hasOverlay ? 'overlay' : belongsToInitiative(registry, repository) ? 'repository' : undefined;
}

/** Whether a file, by its name without folders, is a README: `README.md`, `readme.de.md`, `README_en.markdown`. */
export function isReadmeName(name: string): boolean {
	return /^readme(?:[._-][a-z]{2}(?:-[a-z]{2})?)?\.(?:md|markdown)$/i.test(name);
}
