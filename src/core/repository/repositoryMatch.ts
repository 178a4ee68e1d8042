/** Whom a document belongs to: decides where typing help and hints about missing parts are welcome. */
import type { Entry, Registry } from '../registry/registry';

/** @returns the entries that a repository is known as: a module and its wiki can share one. */
export function entriesOfRepository(registry: Registry, repository: string): readonly Entry[] {
	const wanted = repository.toLowerCase();
	return [...registry.entries.values()].filter((entry) => entry.repository?.toLowerCase() === wanted);
}

/** Whether a repository, given as `owner/name`, belongs to the initiative: its organisation, or an entry of its own. */
export function belongsToInitiative(registry: Registry, repository: string | undefined): boolean {
	if (repository === undefined) {
		return false;
	}
	const owner = repository.split('/')[0]?.toLowerCase();
	return (
		owner === registry.initiative.organisation.toLowerCase() || entriesOfRepository(registry, repository).length > 0
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
