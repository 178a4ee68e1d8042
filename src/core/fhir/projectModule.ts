import type { Entry, Registry } from '../registry/registry';
import { belongsToInitiative, entriesOfRepository, todaysRepository } from '../repository/repositoryMatch';
import { isSameRepository } from '../repository/repositoryName';
import { type FhirFile, packageOf } from './fhirFile';
import { moduleOfPackage } from './modules';

/** The module of the core data set that a project holds: that of its package, else that of its repository. */
export function projectModule(
	files: readonly FhirFile[],
	registry: Registry,
	repository: string | undefined,
): Entry | undefined {
	const named = files.flatMap((file) => {
		const id = packageOf(file)?.value;
		const entry = id === undefined ? undefined : moduleOfPackage(registry, id);
		return entry && !isOfOtherRepository(entry, registry, repository) ? [entry] : [];
	});
	const owned = entriesOfRepository(registry, repository).filter(({ module }) => module);
	return named[0] ?? (owned.length === 1 ? owned[0] : undefined);
}

/** Whether a module belongs into another repository than this one of the initiative. */
export function isOfOtherRepository(entry: Entry, registry: Registry, repository: string | undefined): boolean {
	return (
		entry.repository !== undefined &&
		belongsToInitiative(registry, repository) &&
		!isSameRepository(entry.repository, todaysRepository(registry, repository))
	);
}
