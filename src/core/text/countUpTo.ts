/**
 * Searches by halves.
 *
 * @param sorted in the order of their beginnings.
 * @param startOf returns the beginning of an item.
 * @returns the number of items that begin at an offset or before it.
 */
export function countUpTo<Item>(sorted: readonly Item[], offset: number, startOf: (item: Item) => number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (startOf(sorted[middle] as Item) <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
