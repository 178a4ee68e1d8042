/**
 * Groups items by key; groups are in the order of their first items. `Map.groupBy` is missing in Node 20, which remote
 * windows of older VS Code versions run.
 */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return groups;
}
