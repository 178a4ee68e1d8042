/** Bodies, such as ministries, that have been renamed. */
import { DEFAULT_LANGUAGE, LANGUAGES } from '../language';
import type { Entry, Registry } from '../registry/registry';
import { ownNames } from './entryNames';

export interface NameChange {
	/** The new name for the old one, of the same length (short or full) and language. */
	readonly name: string;
	/** All current names. */
	readonly names: readonly string[];
	/** The last year, month or day of the old name, as ISO 8601. */
	readonly end: string;
}

/** @returns the name change by old name, for every body that has ended and has a successor. */
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
