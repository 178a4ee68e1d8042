/** Compares the facts of modules. */
import { isOlder } from '../../../src/core/text/version';
import { cite } from '../cite';
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
			...versionDifferences(entry, seen, bom),
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
	const said = [...statements(state).filter((statement) => statement.fact === fact), ...ofGitHub(entry, fact, world)];
	const own = entry.module?.[fact];
	const isOwn = ({ value }: Statement): boolean => own !== undefined && isSame(registry, fact, own, value);
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
	const doubt = doubtAbout(entry, state, said, own);
	if (doubt !== undefined) {
		return [{ ...base, kind: 'look', remark: doubt, edits: [] }];
	}
	const edit = { kind: 'set', path: ['entries', entry.id, 'module', fact], value: best.value } as const;
	return [{ ...base, kind: own === undefined ? 'new' : 'differs', edits: [edit, ...cite(entry, sources)] }];
}

function doubtAbout(
	entry: ReviewedEntry,
	state: ModuleState,
	said: readonly Statement[],
	own: string | undefined,
): string | undefined {
	if (new Set(said.map(({ value }) => comparable(value))).size > 1) {
		return 'The files do not agree.';
	}
	const known = entry.module?.['stable'] ?? entry.module?.['ballot'];
	const version = versionOf(state);
	const isBehind = known !== undefined && version !== undefined && isOlder(version, known);
	// A fact that the registry lacks may be a year old.
	const isRecent = Number.parseInt(known ?? '', 10) - Number.parseInt(version ?? '', 10) <= 1;
	return isBehind && !(own === undefined && isRecent)
		? `The files are of version ${version}, older than the registry knows.`
		: undefined;
}

/** The licence that GitHub reads from the file LICENSE, where no other file says one. */
function ofGitHub(entry: ReviewedEntry, fact: Fact, world: World): readonly Statement[] {
	const repository = world.repositories.find(({ name }) => name.toLowerCase() === entry.repository?.toLowerCase());
	return fact === 'licence' && repository?.licence !== undefined
		? [{ fact, value: repository.licence, source: `https://github.com/${repository.name} (LICENSE, ${world.day})` }]
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
	if (comparable(own) === comparable(value)) {
		return true;
	}
	// The registry may name the publisher by its entry.
	const entry = fact === 'publisher' ? registry.entries.find(({ id }) => id === own) : undefined;
	const names = entry && JSON.stringify([entry.name, entry.raw['short'], entry.raw['longName'], entry.raw['aliases']]);
	return names !== undefined && comparable(names).includes(comparable(value));
}

/** Spelling of case, hyphens and a slash at the end makes no difference. */
function comparable(value: string): string {
	return value
		.toLowerCase()
		.replace(/[\s-]+/g, ' ')
		.replace(/\/$/, '');
}
