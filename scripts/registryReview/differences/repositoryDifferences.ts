/** Compares the repositories of the organisation with the entries that have one. */
import { pageRead } from '../cite';
import type { Difference } from '../difference';
import { type RegistryFile, type ReviewedEntry, sameName, shortName } from '../registryFile';
import type { RepositoryObservation, World } from '../world';
import { newRepository } from './newRepository';

export function repositoryDifferences(registry: RegistryFile, world: World): readonly Difference[] {
	return [
		...world.repositories.flatMap((repository) => [
			...registry
				.entriesOf(repository.name)
				.flatMap((entry) => [
					...stateDifference(registry, entry, repository, world),
					...(entry.module ? [] : pageDifferences(entry, repository, world)),
					...branchDifferences(entry, repository, world),
				]),
			...(isKnown(registry, repository) ? [] : [newRepository(registry, repository, world)]),
		]),
		...world.gone.flatMap((name) => registry.entriesOf(name).map((entry) => gone(entry, name, world))),
	];
}

function isKnown(registry: RegistryFile, { name, formerNames }: RepositoryObservation): boolean {
	const names = [name, ...formerNames.map((former) => former.name)].map(shortName);
	return registry.entries.some(({ repository, renamedFrom }) =>
		[...(repository === undefined ? [] : [shortName(repository)]), ...renamedFrom].some((known) =>
			names.some((own) => sameName(own, known)),
		),
	);
}

/** Archived on GitHub, or ended by the words of its README, which a person has to read. */
function stateDifference(
	registry: RegistryFile,
	entry: ReviewedEntry,
	{ name, archived, notice }: RepositoryObservation,
	world: World,
): readonly Difference[] {
	const state = entry.raw['state'];
	const hasEnded = ['state', 'successor', 'valid'].some((field) => entry.raw[field] !== undefined);
	const base = { entry: entry.id, field: 'state', sources: [pageRead(`https://github.com/${name}`, world.day)] };
	if (entry.module) {
		return [];
	}
	if (archived && state !== 'archived' && registry.hasField('state')) {
		const edit = { kind: 'set', path: ['entries', entry.id, 'state'], value: 'archived' } as const;
		const own = typeof state === 'string' ? { registry: state } : {};
		return [{ ...base, ...own, kind: 'differs', world: 'archived', edits: [edit] }];
	}
	if (archived === false && state === 'archived') {
		const remark = 'GitHub does not show the repository as archived any more.';
		return [{ ...base, kind: 'look', registry: 'archived', world: 'not archived', remark, edits: [] }];
	}
	const remark = 'The README says that it has ended; the entry has not.';
	return notice === undefined || hasEnded ? [] : [{ ...base, kind: 'look', world: notice, remark, edits: [] }];
}

/** Texts that the registry has in its own words, and links that a person chooses. */
function pageDifferences(
	entry: ReviewedEntry,
	{ name, homepage, description }: RepositoryObservation,
	{ day }: World,
): readonly Difference[] {
	const base = {
		entry: entry.id,
		kind: 'look',
		sources: [pageRead(`https://github.com/${name}`, day)],
		edits: [],
	} as const;
	const known = [`https://github.com/${name}`, ...entry.links.map(({ url }) => url)].map(address);
	return [
		...(homepage === undefined || known.includes(address(homepage))
			? []
			: [
					{
						...base,
						field: 'links',
						world: homepage,
						remark: 'GitHub names this page of the repository; the entry has no link to it.',
					},
				]),
		...(description === undefined || entry.description !== undefined
			? []
			: [
					{
						...base,
						field: 'description',
						world: description,
						remark: 'The entry has no description; GitHub has this one.',
					},
				]),
	];
}

/** Links to files on a branch that is no longer the default one. */
function branchDifferences(
	entry: ReviewedEntry,
	{ name, defaultBranch }: RepositoryObservation,
	{ day }: World,
): readonly Difference[] {
	const isOnFormerBranch = (url: string): boolean => {
		const [, of, branch = ''] = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|tree)\/([^/]+)/.exec(url) ?? [];
		return sameName(of, name) && branch !== defaultBranch && ['main', 'master'].includes(branch);
	};
	return entry.links
		.filter(({ url }) => isOnFormerBranch(url))
		.map(({ url }) => ({
			entry: entry.id,
			kind: 'look',
			field: 'links',
			registry: url,
			world: defaultBranch,
			remark: `The default branch is ${defaultBranch}.`,
			sources: [pageRead(`https://github.com/${name}`, day)],
			edits: [],
		}));
}

function gone(entry: ReviewedEntry, name: string, { day }: World): Difference {
	return {
		entry: entry.id,
		kind: 'gone',
		field: 'repository',
		registry: name,
		remark: 'GitHub has no public repository of this name and knows none that had it.',
		sources: [pageRead(`https://github.com/${name}`, day)],
		edits: [],
	};
}

/** Addresses are the same with or without `www.` and the slash at the end. */
function address(url: string): string {
	const bare = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
	return bare.toLowerCase();
}
