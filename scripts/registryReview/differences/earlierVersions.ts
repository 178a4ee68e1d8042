/** Compares the newest release of each earlier year. */
import { cite } from '../cite';
import type { Difference } from '../difference';
import type { ReviewedEntry } from '../registryFile';
import { newest } from '../versions';
import type { KnownVersion } from './billOfMaterials';

const FIELD = 'earlier';

/** @param releases the releases that the world knows; those from before the years are left out. */
export function earlierVersions(entry: ReviewedEntry, releases: readonly KnownVersion[]): readonly Difference[] {
	const { [FIELD]: list = [], stable } = (entry.raw['module'] ?? {}) as {
		readonly earlier?: readonly string[];
		readonly stable?: string;
	};
	const own = [...list, ...(stable === undefined ? [] : [stable])].map((version) => ({ version, source: '' }));
	// The registry's own versions come first, so that nothing is news that it has.
	const known = [...own, ...releases];
	const years = [...new Set(known.flatMap(({ version }) => yearOf(version) ?? []))].sort().reverse();
	const found = years.slice(1).flatMap((year) => newest(known.filter(({ version }) => yearOf(version) === year)) ?? []);
	const [news] = found.filter(({ version }) => !list.includes(version));
	if (!news) {
		return [];
	}
	const value = found.map(({ version }) => version);
	const sources = news.source === '' ? [] : [news.source];
	return [
		{
			entry: entry.id,
			kind: list.length === 0 ? 'new' : 'differs',
			field: `module.${FIELD}`,
			...(list.length > 0 && { registry: list.join(', ') }),
			world: value.join(', '),
			sources,
			edits: [{ kind: 'set', path: ['entries', entry.id, 'module', FIELD], value }, ...cite(entry, sources)],
		},
	];
}

function yearOf(version: string): string | undefined {
	return /^20\d\d(?=\.)/.exec(version)?.[0];
}
