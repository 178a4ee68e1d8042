/** The modules of the directory by everything that names them in the files of a FHIR project. */
import { inEvery } from '../language';
import { formerRepositories } from '../registry/formerRepositories';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { repositoryKey } from '../repository/repositoryName';
import { comparableCanonical } from './canonicals';

/** An entry that has a package. */
interface PackagedModule {
	readonly entry: Entry;
	readonly package: string;
}

export interface Modules {
	/** In the order of the directory. */
	readonly all: readonly PackagedModule[];
	readonly byPackage: ReadonlyMap<string, Entry>;
	/** Entries by the comparable form of their canonical addresses. */
	readonly byCanonical: ReadonlyMap<string, Entry>;
	/** Entries by the name of the repository of today and before: `kerndatensatz-basis`. */
	readonly byRepository: ReadonlyMap<string, Entry>;
	/** Entries by other words for the module, without spaces and hyphens: of the repository, the canonical and the names. */
	readonly byWord: ReadonlyMap<string, Entry>;
	/** The beginnings of the package ids of the initiative: their first two parts. */
	readonly packagePrefixes: ReadonlySet<string>;
	/** The beginnings of its canonicals: host and first folder. */
	readonly canonicalPrefixes: ReadonlySet<string>;
	/** The longest beginning that most package ids share, up to a dot. */
	readonly packageStem: string;
}

export const modulesOf: (registry: Registry) => Modules = perRegistry((registry) => {
	const entries = [...registry.entries.values()].filter(({ module }) => module);
	const all = entries.flatMap((entry) =>
		entry.module?.package === undefined ? [] : [{ entry, package: entry.module.package }],
	);
	const repositories = entries.flatMap((entry) =>
		[entry.repository, ...formerRepositories(entry)].flatMap((repository) => {
			const name = repositoryKey(repository)?.split('/')[1];
			return name === undefined ? [] : [[name, entry] as const];
		}),
	);
	return {
		all,
		byPackage: new Map(all.map(({ entry, package: id }) => [id.toLowerCase(), entry])),
		byCanonical: new Map(
			entries.flatMap((entry) =>
				entry.module?.canonical === undefined ? [] : [[comparableCanonical(entry.module.canonical), entry] as const],
			),
		),
		byRepository: new Map(repositories),
		byWord: new Map(
			[
				// A later word for the same module wins: that of the repository is the commonest mistake.
				...entries.flatMap((entry) => inEvery(entry.short).map((name) => [name, entry] as const)),
				...entries.map((entry) => [canonicalWord(entry.module?.canonical), entry] as const),
				...repositories.map(([name, entry]) => [name.slice(name.indexOf('-') + 1), entry] as const),
			]
				.map(([word, entry]) => [comparableWord(word), entry] as const)
				.filter(([word]) => word !== ''),
		),
		packagePrefixes: new Set(all.flatMap(({ package: id }) => /^[^.]+\.[^.]+\./.exec(id)?.[0].toLowerCase() ?? [])),
		canonicalPrefixes: new Set(
			entries.flatMap(({ module }) => /^https?:\/\/[^/]+\/(?:[^/]+\/)?/.exec(module?.canonical ?? '')?.[0] ?? []),
		),
		packageStem: mostCommon(all.map(({ package: id }) => id.slice(0, id.lastIndexOf('.') + 1))),
	};
});

/** The name that Simplifier gives to the package of a new project. */
export const UNNAMED_PACKAGE = 'project';

/** @returns the module of a package id, in whatever case it is written. */
export function moduleOfPackage(registry: Registry, id: string): Entry | undefined {
	return modulesOf(registry).byPackage.get(id.toLowerCase());
}

/** Whether a package id is in the name space of the initiative. */
export function isOwnPackage(registry: Registry, id: string): boolean {
	const lower = id.toLowerCase();
	return [...modulesOf(registry).packagePrefixes].some((prefix) => lower.startsWith(prefix));
}

/** Whether a package id begins like most of the core data set. */
export function isOfCoreDataSet(registry: Registry, id: string): boolean {
	const { packageStem } = modulesOf(registry);
	return packageStem !== '' && id.toLowerCase().startsWith(packageStem);
}

/** Whether an address is a canonical of the initiative. */
export function isOwnCanonical(registry: Registry, address: string): boolean {
	return [...modulesOf(registry).canonicalPrefixes].some((prefix) => address.startsWith(prefix));
}

/** A word as the ids compare it: `GenetischeTests`, `genetische-tests`. */
export function comparableWord(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** `mikrobio` of `https://…/fhir/modul-mikrobio`. */
function canonicalWord(canonical = ''): string {
	return canonical.slice(canonical.lastIndexOf('/') + 1).replace(/^modul-/, '');
}

function mostCommon(texts: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const text of texts) {
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
