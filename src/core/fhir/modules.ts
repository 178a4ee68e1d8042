/** The modules of the directory by everything that names them in the files of a FHIR project. */
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { repositoryKey } from '../repository/repositoryName';
import { comparableCanonical } from './canonicals';

/** An entry that has a package. */
export interface PackagedModule {
	readonly entry: Entry;
	readonly package: string;
}

export interface Modules {
	/** In the order of the directory. */
	readonly all: readonly PackagedModule[];
	readonly byPackage: ReadonlyMap<string, Entry>;
	/** Entries by the comparable form of their canonical addresses. */
	readonly byCanonical: ReadonlyMap<string, Entry>;
	/** Entries by the name of the repository, and by its last word: `kerndatensatz-basis`, `basis`. */
	readonly byRepositoryName: ReadonlyMap<string, Entry>;
	/** The beginnings of the package ids of the initiative: `de.medizininformatikinitiative.`. */
	readonly packagePrefixes: ReadonlySet<string>;
	/** The beginnings of its canonicals: `https://www.medizininformatik-initiative.de/fhir/`. */
	readonly canonicalPrefixes: ReadonlySet<string>;
	/** The longest beginning that most package ids share: `de.medizininformatikinitiative.kerndatensatz.`. */
	readonly packageStem: string;
}

export const modulesOf: (registry: Registry) => Modules = perRegistry((registry) => {
	const entries = [...registry.entries.values()].filter(({ module }) => module);
	const all = entries.flatMap((entry) =>
		entry.module?.package === undefined ? [] : [{ entry, package: entry.module.package }],
	);
	const names = entries.flatMap((entry) => {
		const name = repositoryKey(entry.repository)?.split('/')[1];
		return name === undefined ? [] : [...new Set([name, lastWord(name)])].map((key) => [key, entry] as const);
	});
	return {
		all,
		byPackage: new Map(all.map(({ entry, package: id }) => [id.toLowerCase(), entry])),
		byCanonical: new Map(
			entries.flatMap((entry) =>
				entry.module?.canonical === undefined ? [] : [[comparableCanonical(entry.module.canonical), entry] as const],
			),
		),
		byRepositoryName: new Map(names),
		packagePrefixes: new Set(all.flatMap(({ package: id }) => /^[^.]+\.[^.]+\./.exec(id)?.[0].toLowerCase() ?? [])),
		canonicalPrefixes: new Set(
			entries.flatMap(({ module }) => /^https?:\/\/[^/]+\/(?:[^/]+\/)?/.exec(module?.canonical ?? '')?.[0] ?? []),
		),
		packageStem: mostCommon(all.map(({ package: id }) => id.slice(0, id.lastIndexOf('.') + 1))),
	};
});

/** @returns the module of a package id, in whatever case it is written. */
export function moduleOfPackage(registry: Registry, id: string): Entry | undefined {
	return modulesOf(registry).byPackage.get(id.toLowerCase());
}

/** Whether a package id is in the name space of the initiative. */
export function isOwnPackage(registry: Registry, id: string): boolean {
	const lower = id.toLowerCase();
	return [...modulesOf(registry).packagePrefixes].some((prefix) => lower.startsWith(prefix));
}

/** Whether an address is a canonical of the initiative. */
export function isOwnCanonical(registry: Registry, address: string): boolean {
	return [...modulesOf(registry).canonicalPrefixes].some((prefix) => address.startsWith(prefix));
}

function lastWord(name: string): string {
	return name.slice(name.indexOf('-') + 1);
}

function mostCommon(texts: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const text of texts) {
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
