import type { Registry } from '../registry/registry';
import type { RepositoryFacts } from './repositoryFacts';
import { entriesOfRepository } from './repositoryMatch';

export type RepositoryKind = 'module' | 'software';

/** Tells whether a repository holds a module of the core data set or software; returns nothing if it is unknown. */
export function repositoryKind(registry: Registry, facts: RepositoryFacts): RepositoryKind | undefined {
	const owners = entriesOfRepository(registry, facts.repository);
	if (facts.package !== undefined || owners.some((entry) => entry.module || registry.holdsOf(entry) === 'modules')) {
		return 'module';
	}
	return owners.length > 0 ? 'software' : undefined;
}
