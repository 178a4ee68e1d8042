/** Proposes an entry for a repository that the registry does not have. */
import { pageRead } from '../cite';
import type { Difference } from '../difference';
import { type RegistryFile, shortName } from '../registryFile';
import type { RepositoryObservation, World } from '../world';

export function newRepository(registry: RegistryFile, repository: RepositoryObservation, world: World): Difference {
	const name = shortName(repository.name);
	const entry = freeId(registry, name);
	const source = pageRead(`https://github.com/${repository.name}`, world.day);
	const isArchived = repository.archived === true && registry.hasField('state');
	const { description, topics, archived } = repository;
	const facts = [description, ...topics, ...(archived ? ['archived'] : [])].filter((fact) => fact !== undefined);
	return {
		entry,
		kind: 'new',
		field: 'repository',
		world: repository.name,
		remark: `The group is a guess, and a description in every language is missing.${facts.length > 0 ? ` GitHub says: ${facts.join(' · ')}` : ''}`,
		sources: [source],
		edits: [
			{
				kind: 'insert',
				entry,
				fields: {
					group: guessedGroup(registry, name, world.modules.has(repository.name.toLowerCase())),
					name,
					links: [{ kind: 'repository', url: `https://github.com/${repository.name}` }],
					repository: repository.name,
					...(isArchived && { state: 'archived' }),
					confidence: 'medium',
					source,
				},
			},
		],
	};
}

function freeId({ entries }: RegistryFile, name: string): string {
	const words = name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	const id = `repo-${words}`;
	return entries.some((entry) => entry.id === id) ? `${id}-2` : id;
}

/** The group of modules, else the one with most repositories whose names begin alike, else that of all repositories. */
function guessedGroup(registry: RegistryFile, name: string, isModule: boolean): string {
	const groups = Object.entries(registry.groups);
	const modules = groups.find(([, { holds, parent }]) => holds === 'modules' && parent !== undefined)?.[0];
	const repositories = registry.entries.filter(({ repository, module }) => repository !== undefined && !module);
	if (isModule && modules !== undefined) {
		return modules;
	}
	const words = name.split(/[-_]/);
	for (let length = words.length - 1; length > 0; length -= 1) {
		const beginning = words.slice(0, length).join('-').toLowerCase();
		const alike = repositories.filter((entry) => String(entry.name).toLowerCase().startsWith(`${beginning}-`));
		const found = mostFrequent(alike.map(({ group }) => group));
		if (found !== undefined) {
			return found;
		}
	}
	const parents = repositories.map(({ group }) => registry.groups[group]?.parent ?? group);
	return mostFrequent(parents) ?? groups[0]?.[0] ?? '';
}

function mostFrequent(values: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const value of values) {
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}
