/**
 * Puts what has the same key together, in the order of first sight. `Map.groupBy` is missing in Node 20, which remote
 * windows of older VS Code run.
 */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return groups;
}
