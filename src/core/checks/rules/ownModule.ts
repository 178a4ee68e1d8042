import { inEvery } from '../../language';
import type { Entry, Registry } from '../../registry/registry';
import { entriesOfPackage, entriesOfRepository } from '../../repository/repositoryMatch';
import type { RuleContext } from './rule';

/** The words before the names of modules, as in “Kerndatensatzmodul Labor” and “Core data set module: Base”. */
const GENERIC = /^(?:kerndatensatz-?modul|core data set module|modul|module)\s*:?\s+/i;

/** The module that a document is about. */
export function ownModule({ registry, repository, facts }: RuleContext): Entry | undefined {
	const named = entriesOfPackage(registry, facts.package);
	const kept = (named.length > 0 ? named : entriesOfRepository(registry, repository)).filter(({ module }) => module);
	return kept.length === 1 ? kept[0] : undefined;
}

/** Whether one of two modules replaced the other. */
export function areRelated(registry: Registry, one: Entry, other: Entry): boolean {
	const isBefore = (old: Entry, now: Entry): boolean => registry.entries.get(old.successor ?? '')?.id === now.id;
	return one.id === other.id || isBefore(one, other) || isBefore(other, one);
}

/** The names of a module in lower case, without the word for modules. */
export function moduleNames({ name, short, aliases }: Entry): readonly string[] {
	const all = [...inEvery(short), ...inEvery(name), ...aliases].map((text) => text.replace(GENERIC, '').toLowerCase());
	return [...new Set(all)].filter((text) => text.length > 2);
}

/** More words that people use for a module: the last parts of its package, its repository and its canonical. */
export function moduleWords(entry: Entry): readonly string[] {
	const { repository = '', module } = entry;
	const parts = [
		...moduleNames(entry).flatMap((name) => name.split(/[/ ]/)),
		repository.toLowerCase().replace(/^.*\/(?:kerndatensatz(?:modul)?-)?/, ''),
		module?.package?.split('.').at(-1) ?? '',
		module?.canonical?.split('-').at(-1) ?? '',
	];
	return [...new Set(parts)].filter((part) => part.length > 2);
}
