import type { Registry } from '../registry/registry';
import { suggest } from '../text/suggest';
import { type SearchHit, searchIndex } from './search';

/** @returns the entry or the group with an id, or nothing. */
export function findById(registry: Registry, id: string): SearchHit | undefined {
	const entry = registry.entries.get(id);
	const group = registry.groups.get(id);
	return entry ? { kind: 'entry', entry } : group && { kind: 'group', group };
}

/** Suggests the id that was probably meant: one that is almost the same, or else that of the best match of a search. */
export function suggestId(registry: Registry, id: string): string | undefined {
	const [best] = searchIndex(registry).search(id);
	const found = best && (best.kind === 'entry' ? best.entry.id : best.group.id);
	return suggest(id, [...registry.entries.keys(), ...registry.groups.keys()]) ?? found;
}
