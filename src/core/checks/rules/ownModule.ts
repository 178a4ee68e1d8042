import { inEvery } from '../../language';
import type { Entry, Registry } from '../../registry/registry';
import { entriesOfPackage, entriesOfRepository } from '../../repository/repositoryMatch';
import { hasSameName, isOwnedBy } from '../../repository/repositoryName';
import type { RuleContext } from './rule';

/** The words before the names of modules, as in “Kerndatensatzmodul Labor” and “Core data set module: Base”. */
const GENERIC = /^(?:kerndatensatz-?modul|core data set module|modul|module)\s*:?\s+/i;

/** The module that a document is about. The repository decides: its files may be copies of another module's. */
export function ownModule(context: RuleContext): Entry | undefined {
	const held = modulesOf(entriesOfRepository(context.registry, context.repository));
	const named = modulesOf(entriesOfPackage(context.registry, context.facts.package));
	const both = held.filter((entry) => named.includes(entry));
	const [own, ...others] = both.length > 0 ? both : held.length > 0 ? held : copiedModule(context) ? [] : named;
	return others.length > 0 ? undefined : own;
}

/** The module that the files name although it has another repository: they are copies. */
export function copiedModule({ registry, repository, facts }: RuleContext): Entry | undefined {
	const [named] = modulesOf(entriesOfPackage(registry, facts.package));
	const isOther =
		isOwnedBy(repository, registry.initiative.organisation) && !hasSameName(named?.repository, repository);
	return isOther && modulesOf(entriesOfRepository(registry, repository)).length === 0 ? named : undefined;
}

function modulesOf(entries: readonly Entry[]): readonly Entry[] {
	return entries.filter(({ module }) => module);
}

/** Whether one of two modules replaced the other. */
export function areRelated(registry: Registry, one: Entry, other: Entry): boolean {
	const isBefore = (old: Entry, now: Entry): boolean => registry.entries.get(old.successor ?? '')?.id === now.id;
	return one.id === other.id || isBefore(one, other) || isBefore(other, one);
}

/** The names of a module in lower case, without the word for modules. */
function moduleNames({ name, short, aliases }: Entry): readonly string[] {
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
