/** Tells from the registry which part a repository has in the initiative. */
import { type Entry, hasEnded, type Registry } from '../registry/registry';
import type { RepositoryFacts } from './repositoryFacts';
import { entriesOfPackage, entriesOfRepository } from './repositoryMatch';

export interface RepositoryRole {
	/** The module of the core data set that the repository contains. */
	readonly module: Entry | undefined;
	/** The entry that continues it. */
	readonly successor: Entry | undefined;
	/** Whether the project behind the repository has ended; nothing if its time is unknown. */
	readonly hasEnded: boolean | undefined;
	/** Whether the repository is archived, or no longer maintained. */
	readonly state: Entry['state'];
	/** The last year of a project that has ended. */
	readonly endYear: string | undefined;
	/** The ministry that funded a project which ended before the ministry got its present name. */
	readonly formerFunder: Entry | undefined;
}

export function repositoryRole(registry: Registry, facts: RepositoryFacts): RepositoryRole {
	const entries = [...entriesOfPackage(registry, facts.package), ...entriesOfRepository(registry, facts.repository)];
	const module =
		entries.find((entry) => entry.module && !hasEnded(entry, registry.updated)) ??
		entries.find((entry) => entry.module);
	// A module that is superseded is no project that has ended.
	const project = module ? undefined : entries.find(({ valid }) => valid?.to !== undefined);
	const ended = project && hasEnded(project, registry.updated);
	const endYear = ended ? project?.valid?.to?.slice(0, 4) : undefined;
	const last = module ?? entries[0];
	const successor = last?.successor !== undefined && hasEnded(last, registry.updated) ? last.successor : undefined;
	return {
		module,
		successor: successor === undefined ? undefined : registry.entries.get(successor),
		hasEnded: ended,
		state: entries.find(({ state }) => state !== undefined)?.state,
		endYear,
		formerFunder: endYear === undefined ? undefined : funderUntil(registry, endYear),
	};
}

function funderUntil(registry: Registry, year: string): Entry | undefined {
	return [...registry.entries.values()].find(
		(entry) =>
			registry.holdsOf(entry) === 'bodies' &&
			entry.successor !== undefined &&
			entry.valid?.to !== undefined &&
			year <= entry.valid.to.slice(0, 4),
	);
}
