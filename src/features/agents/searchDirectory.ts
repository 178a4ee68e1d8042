import { fullRecord, shortRecord } from '../../core/entries/records';
import { searchIndex } from '../../core/entries/search';
import type { Services } from '../../services';

/** The best matches are told in full, the next ones in short: a model has little room. */
const FULL = 3;
const ALL = 15;

/** Finds entries and groups by any of their names. */
export function searchDirectory({ store }: Services, input: Readonly<Record<string, unknown>>): object {
	const { registry } = store;
	const query = String(input['query'] ?? '');
	const found = query.trim() === '' ? [] : searchIndex(registry).search(query);
	return {
		query,
		count: found.length,
		results: found
			.slice(0, ALL)
			.map((hit, rank) => (rank < FULL ? fullRecord(registry, hit) : shortRecord(registry, hit))),
	};
}
