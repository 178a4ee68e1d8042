/** Bodies, such as ministries, that go by another name now. */
import { DEFAULT_LANGUAGE, LANGUAGES } from '../language';
import type { Entry, Registry } from '../registry/registry';
import { ownNames } from './entryNames';

export interface NameChange {
	/** What takes the place of a written name: the short name for a short one, in the same language. */
	readonly name: string;
	/** Every name of today. */
	readonly names: readonly string[];
	/** The last year, month or day of the old name. */
	readonly end: string;
}

/** @returns the change behind each name of a body that has ended and that another body continues. */
export function endedBodies(registry: Registry): ReadonlyMap<string, NameChange> {
	const changes = new Map<string, NameChange>();
	for (const entry of registry.entries.values()) {
		const successor = registry.holdsOf(entry) === 'bodies' && registry.entries.get(entry.successor ?? '');
		const end = entry.valid?.to;
		if (!successor || end === undefined) {
			continue;
		}
		const names = ownNames(successor);
		for (const [old, name] of namePairs(entry, successor)) {
			changes.set(old, { name, names, end });
		}
	}
	return changes;
}

function namePairs(old: Entry, now: Entry): readonly (readonly [string, string])[] {
	return [
		...old.aliases.map((alias) => [alias, now.short[DEFAULT_LANGUAGE]] as const),
		...LANGUAGES.map((language) => [old.name[language], now.name[language]] as const),
		...LANGUAGES.map((language) => [old.short[language], now.short[language]] as const),
	];
}
