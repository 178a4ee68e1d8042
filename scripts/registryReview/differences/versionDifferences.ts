/** Compares the newest releases and the newest pre-release of a module. */
import { isOlder } from '../../../src/core/text/version';
import { cite, pageRead } from '../cite';
import type { Difference } from '../difference';
import { PUBLICATION_REQUEST, sourceOf, statements } from '../moduleFacts';
import type { ReviewedEntry } from '../registryFile';
import { isPrerelease, newest, versionOf, versionOfTag } from '../versions';
import type { ModuleObservation, ModuleState, Tag } from '../world';
import type { KnownVersion } from './billOfMaterials';
import { earlierVersions } from './earlierVersions';

/** Such a version is on the way to no release of its own. */
const WORKING_STATE = /-(?:latest|ci-?build|snapshot|dev|draft)/i;
/** The version in a file is published only from here on. */
const PUBLISHED_PRERELEASE = /-(?:ballot|rc|beta)/i;

interface PublishedVersion extends KnownVersion {
	readonly isRelease: boolean;
}

export function versionDifferences(
	entry: ReviewedEntry,
	seen: ModuleObservation,
	bom: ReadonlyMap<string, readonly KnownVersion[]>,
	day: string,
): readonly Difference[] {
	const pinned = bom.get(entry.module?.['package'] ?? '') ?? [];
	const tags = tagged(entry, seen, day);
	const versions = [...pinned.map(published), ...tags, ...written(seen)].filter(
		({ version }) => !WORKING_STATE.test(version),
	);
	const stable = newest(versions.filter(({ isRelease }) => isRelease));
	const releases = [entry.module?.['stable'], stable?.version].filter((version) => version !== undefined);
	const ballot = newest(
		versions.filter(({ version }) => isPrerelease(version) && releases.every((release) => isOlder(release, version))),
	);
	return [
		...newer(entry, 'stable', stable),
		...earlierVersions(
			entry,
			tags.filter(({ isRelease }) => isRelease),
		),
		...(entry.module?.['status'] === 'superseded' ? [] : newer(entry, 'ballot', ballot)),
		...releaseOfDraft(entry, stable),
		...disagreement(entry, seen),
		...seen.tags
			.filter((tag) => isWrong(tag, seen) && isNews(entry, versionOfTag(tag)))
			.map((tag) => wrongTag(entry, tag, seen)),
	];
}

function published(known: KnownVersion): PublishedVersion {
	return { ...known, isRelease: !isPrerelease(known.version) };
}

function tagged({ repository }: ReviewedEntry, seen: ModuleObservation, day: string): readonly PublishedVersion[] {
	return seen.tags
		.filter((tag) => !isWrong(tag, seen))
		.flatMap((tag) => {
			const version = versionOfTag(tag);
			const state = stateAt(tag, seen);
			const source = state
				? citation(state)
				: pageRead(`https://github.com/${repository}/releases/tag/${tag.name}`, day);
			const isRelease = tag.prerelease !== true && !isPrerelease(version ?? '');
			return version === undefined ? [] : [{ version, source, isRelease }];
		});
}

/** The version in the files of the default branch, where it is or has been published. */
function written({ states }: ModuleObservation): readonly PublishedVersion[] {
	return states
		.filter(({ isTag }) => !isTag)
		.map((state) => statements(state).filter(({ fact }) => fact === 'version'))
		.filter((said) => new Set(said.map(({ value }) => value)).size === 1)
		.flat()
		.filter(({ value, source }) =>
			isPrerelease(value) ? PUBLISHED_PRERELEASE.test(value) : source.includes(PUBLICATION_REQUEST),
		)
		.map(({ value, source }) => published({ version: value, source }));
}

function newer(
	entry: ReviewedEntry,
	field: 'stable' | 'ballot',
	found: KnownVersion | undefined,
): readonly Difference[] {
	const own = entry.module?.[field];
	if (!found || (own !== undefined && !isOlder(own, found.version))) {
		return [];
	}
	const { version: value, source } = found;
	return [
		{
			entry: entry.id,
			kind: own === undefined ? 'new' : 'differs',
			field: `module.${field}`,
			...(own !== undefined && { registry: own }),
			world: value,
			sources: [source],
			edits: [{ kind: 'set', path: ['entries', entry.id, 'module', field], value }, ...cite(entry, [source])],
		},
	];
}

/** Files of the default branch that say different versions, of which one is news. */
function disagreement(entry: ReviewedEntry, { states }: ModuleObservation): readonly Difference[] {
	const said = states
		.filter(({ isTag }) => !isTag)
		.flatMap(statements)
		.filter(({ fact }) => fact === 'version');
	const values = [...new Set(said.map(({ value }) => value))];
	const isNew = values.some((value) => isNews(entry, value) && !WORKING_STATE.test(value));
	return values.length > 1 && isNew
		? [
				{
					entry: entry.id,
					kind: 'look',
					field: 'module.ballot',
					...(entry.module?.['ballot'] !== undefined && { registry: entry.module['ballot'] }),
					world: values.join(' / '),
					remark: 'The files do not agree.',
					sources: said.map(({ source }) => source),
					edits: [],
				},
			]
		: [];
}

function releaseOfDraft(entry: ReviewedEntry, stable: KnownVersion | undefined): readonly Difference[] {
	return entry.module?.['status'] === 'draft' && stable
		? [
				{
					entry: entry.id,
					kind: 'look',
					field: 'module.status',
					registry: 'draft',
					world: stable.version,
					remark: 'The draft has a release.',
					sources: [stable.source],
					edits: [],
				},
			]
		: [];
}

/** A tag on files of another version. Somebody has published by mistake, or has forgotten to raise the version. */
function wrongTag(entry: ReviewedEntry, tag: Tag, seen: ModuleObservation): Difference {
	const state = stateAt(tag, seen);
	return {
		entry: entry.id,
		kind: 'look',
		field: 'module.stable',
		world: tag.name,
		remark: `The files at the tag ${tag.name} are of version ${versionAt(tag, seen)}.`,
		sources: state ? [citation(state)] : [],
		edits: [],
	};
}

function isWrong(tag: Tag, seen: ModuleObservation): boolean {
	const version = versionAt(tag, seen);
	return version !== undefined && version !== versionOfTag(tag);
}

/** Whether a version is newer than what the registry knows. */
function isNews(entry: ReviewedEntry, version = ''): boolean {
	const own = entry.module?.[isPrerelease(version) ? 'ballot' : 'stable'];
	return own === undefined || isOlder(own, version);
}

function stateAt(tag: Tag, { states }: ModuleObservation): ModuleState | undefined {
	return states.find(({ ref, isTag }) => isTag && ref === tag.name);
}

function versionAt(tag: Tag, seen: ModuleObservation): string | undefined {
	const state = stateAt(tag, seen);
	return state && versionOf(state);
}

function citation(state: ModuleState): string {
	const [file = 'sushi-config.yaml'] = Object.keys(state.files);
	return sourceOf(state, file);
}
