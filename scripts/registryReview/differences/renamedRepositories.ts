/** Former names: of a repository that the registry knows by one name, or by both. */
import { pageRead } from '../cite';
import type { Difference, Edit } from '../difference';
import { type RegistryFile, type ReviewedEntry, sameName, shortName } from '../registryFile';
import type { FormerName, RepositoryObservation, World } from '../world';

export function renamedRepositories(registry: RegistryFile, world: World): readonly Difference[] {
	return world.repositories.flatMap((repository) => [
		...repository.formerNames.flatMap((former) =>
			registry.entriesOf(former.name).map((entry) => renamed(registry, entry, repository, former, world)),
		),
		...(repository.twins ?? []).flatMap((twin) =>
			registry.entriesOf(twin).map(({ id }) => twins(id, twin, repository, world)),
		),
	]);
}

/** The entry takes the new name; where the repository has an entry already, that one takes the former name. */
function renamed(
	registry: RegistryFile,
	entry: ReviewedEntry,
	{ name }: RepositoryObservation,
	former: FormerName,
	world: World,
): Difference {
	const base = {
		entry: entry.id,
		field: 'repository',
		registry: former.name,
		world: name,
		sources: [pageRead(`https://github.com/${name}`, world.day)],
	};
	const [living] = registry.entriesOf(name).filter(({ module }) => !module);
	if (!living || entry.module) {
		const edits = [...rename(entry, name), ...remember(entry, former.name)];
		return { ...base, kind: 'differs', remark: former.proof, edits };
	}
	if (isMentioned(registry, entry.id)) {
		const remark = `${former.proof} The repository has the entry ${living.id}, but other entries or sections refer to this one.`;
		return { ...base, kind: 'look', remark, edits: [] };
	}
	const remark = `${former.proof} The repository has the entry ${living.id}, which takes the former name.`;
	return {
		...base,
		kind: 'gone',
		remark,
		edits: [...remember(living, former.name), { kind: 'remove', entry: entry.id }],
	};
}

function rename(entry: ReviewedEntry, name: string): readonly Edit[] {
	const path = ['entries', entry.id];
	const home = `https://github.com/${entry.repository}`;
	const links = entry.links.flatMap(({ url }, index): readonly Edit[] =>
		sameName(url.replace(/\/$/, ''), home)
			? [{ kind: 'set', path: [...path, 'links', index, 'url'], value: `https://github.com/${name}` }]
			: [],
	);
	const isNamedAfter = sameName(String(entry.name), shortName(entry.repository ?? ''));
	return [
		{ kind: 'set', path: [...path, 'repository'], value: name },
		...links,
		...(isNamedAfter ? [{ kind: 'set', path: [...path, 'name'], value: shortName(name) } as const] : []),
	];
}

/** A module is not named after its repository. */
function remember(entry: ReviewedEntry, former: string): readonly Edit[] {
	const name = shortName(former);
	return entry.module || entry.renamedFrom.some((known) => sameName(known, name))
		? []
		: [{ kind: 'add', path: ['entries', entry.id, 'renamedFrom'], value: name }];
}

/** Whether anything but the entry itself has its id: a successor, a template. */
function isMentioned({ text }: RegistryFile, id: string): boolean {
	return [...text.matchAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'))].length > 1;
}

function twins(entry: string, twin: string, { name }: RepositoryObservation, { day }: World): Difference {
	return {
		entry,
		kind: 'look',
		field: 'repository',
		registry: twin,
		world: name,
		remark: 'Both repositories have the same commits. One of the names is probably a former one.',
		sources: [twin, name].map((own) => pageRead(`https://github.com/${own}`, day)),
		edits: [],
	};
}
