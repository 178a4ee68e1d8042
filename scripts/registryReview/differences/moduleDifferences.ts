/** Compares the facts of modules. */
import { isOlder } from '../../../src/core/text/version';
import { cite, pageRead } from '../cite';
import type { Difference } from '../difference';
import { type Fact, type Statement, statements } from '../moduleFacts';
import type { RegistryFile, ReviewedEntry } from '../registryFile';
import { versionOf } from '../versions';
import type { ModuleObservation, ModuleState, World } from '../world';
import { billOfMaterials } from './billOfMaterials';
import { versionDifferences } from './versionDifferences';

/** The facts that have one value at a time. */
const FACTS: readonly Exclude<Fact, 'version'>[] = ['package', 'canonical', 'licence', 'fhir', 'publisher'];

export function moduleDifferences(registry: RegistryFile, world: World): readonly Difference[] {
	const bom = billOfMaterials(registry, world);
	return registry.entries.flatMap((entry) => {
		if (!entry.module) {
			return [];
		}
		// The bill of materials speaks of modules whose repository was not seen, too.
		const seen = world.modules.get(entry.repository?.toLowerCase() ?? '') ?? { tags: [], states: [] };
		return [
			...FACTS.flatMap((fact) => factDifference(registry, entry, fact, seen, world)),
			...versionDifferences(entry, seen, bom, world.day),
		];
	});
}

function factDifference(
	registry: RegistryFile,
	entry: ReviewedEntry,
	fact: Exclude<Fact, 'version'>,
	seen: ModuleObservation,
	world: World,
): readonly Difference[] {
	const field = `module.${fact}`;
	const state = newestState(seen);
	if (!registry.hasField(field) || !state) {
		return [];
	}
	const inFiles = statements(state).filter((statement) => statement.fact === fact);
	const said = inFiles.length > 0 ? inFiles : ofGitHub(entry, fact, world);
	const own = entry.module?.[fact];
	const names = [own, fact === 'publisher' ? nextPublisher(entry) : undefined].filter((name) => name !== undefined);
	const isOwn = ({ value }: Statement): boolean => names.some((name) => isSame(registry, fact, name, value));
	const [best] = said;
	if (!best || said.some(isOwn) || isSuperseded(entry)) {
		return [];
	}
	const sources = [...new Set(said.map(({ source }) => source))];
	const base = {
		entry: entry.id,
		field,
		...(own !== undefined && { registry: own }),
		world: [...new Set(said.map(({ value }) => value))].join(' / '),
		sources,
	};
	const age = yearsBehind(entry, state);
	// Older files contradict nothing. What the registry lacks may still be in those of last year.
	if (own === undefined ? age > 1 : age > 0) {
		return [];
	}
	if (new Set(said.map(({ value }) => comparable(value))).size > 1) {
		return [{ ...base, kind: 'look', remark: 'The files do not agree.', edits: [] }];
	}
	const edit = { kind: 'set', path: ['entries', entry.id, 'module', fact], value: best.value } as const;
	return [{ ...base, kind: own === undefined ? 'new' : 'differs', edits: [edit, ...cite(entry, sources)] }];
}

/** @returns modules whose files are older than what the registry knows, with the version of the files. */
export function outdatedModules(registry: RegistryFile, world: World): readonly (readonly [ReviewedEntry, string])[] {
	return registry.entries.flatMap((entry) => {
		const seen = entry.module && !isSuperseded(entry) && world.modules.get(entry.repository?.toLowerCase() ?? '');
		const state = seen ? newestState(seen) : undefined;
		const version = state && yearsBehind(entry, state) > 0 ? versionOf(state) : undefined;
		return version === undefined ? [] : [[entry, version] as const];
	});
}

/** A module may name its next publisher before the day. */
function nextPublisher({ raw }: ReviewedEntry): string | undefined {
	return (raw['module'] as { readonly nextPublisher?: { readonly name: string } } | undefined)?.nextPublisher?.name;
}

/** How far the files are behind the registry: 0 if they are not, at least 1 if a newer release or ballot is known. */
function yearsBehind({ module }: ReviewedEntry, state: ModuleState): number {
	const known = module?.['stable'] ?? module?.['ballot'] ?? '';
	const version = versionOf(state) ?? '';
	return isOlder(version, known) ? Math.max(1, Number.parseInt(known, 10) - Number.parseInt(version, 10)) : 0;
}

/** The licence that GitHub reads from the file LICENSE, where no other file says one. */
function ofGitHub(entry: ReviewedEntry, fact: Fact, world: World): readonly Statement[] {
	const repository = world.repositories.find(({ name }) => name.toLowerCase() === entry.repository?.toLowerCase());
	return fact === 'licence' && repository?.licence !== undefined
		? [{ fact, value: repository.licence, source: pageRead(`https://github.com/${repository.name}`, world.day) }]
		: [];
}

/** The state with the highest version: a default branch can be years behind the newest tag. */
function newestState({ states }: ModuleObservation): ModuleState | undefined {
	return states.reduce<ModuleState | undefined>(
		(newest, state) =>
			newest === undefined || isOlder(versionOf(newest) ?? '0.0', versionOf(state) ?? '0.0') ? state : newest,
		undefined,
	);
}

/** Another module continues it: nobody follows up what its repository still says. */
function isSuperseded(entry: ReviewedEntry): boolean {
	return entry.module?.['status'] === 'superseded';
}

function isSame(registry: RegistryFile, fact: Fact, own: string, value: string): boolean {
	return fact === 'publisher'
		? publisher(registry, own) === publisher(registry, value)
		: comparable(own) === comparable(value);
}

/** The initiative or an entry, by its id or any of its names; else the name itself. */
function publisher({ data, entries }: RegistryFile, name: string): string {
	const wanted = comparable(name.replace(/\s*\(.*?\)/g, ''));
	const hasName = (names: readonly unknown[]): boolean =>
		names
			.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : [one]))
			.some((one) => typeof one === 'string' && comparable(one) === wanted);
	const initiative = data['initiative'] as Readonly<Record<string, unknown>>;
	if (hasName([initiative['name'], initiative['short']])) {
		return 'initiative';
	}
	const entry = entries.find(({ id, name: own, raw }) => {
		const aliases = (raw['aliases'] ?? []) as readonly unknown[];
		return hasName([id, own, raw['short'], raw['longName'], ...aliases]);
	});
	return entry?.id ?? wanted;
}

/** Spelling of case, hyphens and a slash at the end makes no difference. */
function comparable(value: string): string {
	return value
		.toLowerCase()
		.replace(/[\s-]+/g, ' ')
		.replace(/\/$/, '');
}
