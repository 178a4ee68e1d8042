import type { Entry } from '../registry/registry';
import { isOlder, releaseLine } from '../text/version';
import type { Fact } from './entryFacts';
import type { SayOfEntry } from './entrySentences';

/** The versions of a module by release line, the newest one first: `2026.x: 2026.0.1 (stable version)`. */
export function versionFacts({ module }: Entry, say: SayOfEntry): readonly Fact[] {
	const { stable, earlier = [], ballot } = module ?? {};
	const known = [
		...(ballot === undefined ? [] : [{ key: 'ballot', value: ballot, kind: say('ballot version') }]),
		...(stable === undefined ? [] : [{ key: 'stable', value: stable, kind: say('stable version') }]),
		...earlier.map((value) => ({ key: 'earlier', value, kind: say('earlier version') })),
	];
	return known
		.sort((one, other) => Number(isOlder(one.value, other.value)) - Number(isOlder(other.value, one.value)))
		.map(({ key, value, kind }) => {
			const line = releaseLine(value);
			const icon = key === 'earlier' ? 'history' : 'tag';
			return line === undefined
				? { key, label: kind, value, icon }
				: { key, label: `${line}.x`, value: `${value} (${kind})`, icon };
		});
}
