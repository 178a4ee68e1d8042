/** Whom a document belongs to: decides where hints about missing parts are welcome. */
import type { Entry, Registry } from '../registry/registry';

/** @returns the entry that a repository is known as. */
export function entryOfRepository(registry: Registry, repository: string): Entry | undefined {
	const wanted = repository.toLowerCase();
	return [...registry.entries.values()].find((entry) => entry.repository?.toLowerCase() === wanted);
}

/** Whether a repository, given as `owner/name`, belongs to the initiative: its organisation, or an entry of its own. */
export function belongsToInitiative(registry: Registry, repository: string | undefined): boolean {
	if (repository === undefined) {
		return false;
	}
	const owner = repository.split('/')[0]?.toLowerCase();
	return (
		owner === registry.initiative.organisation.toLowerCase() || entryOfRepository(registry, repository) !== undefined
	);
}

/** Whether a file, by its name without folders, is a README: `README.md`, `readme.de.md`, `README_en.markdown`. */
export function isReadmeName(name: string): boolean {
	return /^readme(?:[._-][a-z]{2}(?:-[a-z]{2})?)?\.(?:md|markdown)$/i.test(name);
}
