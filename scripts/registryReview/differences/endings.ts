/** Warns of what ends, or has just ended, where the registry knows of nothing that follows. */
import { isOver } from '../../../src/core/text/isOver';
import type { Difference } from '../difference';
import type { RegistryFile, ReviewedEntry } from '../registryFile';
import type { World } from '../world';

/** So long before the last day there is time to ask, and so long after it an answer may still come. */
const WATCHED_DAYS = 60;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

interface Ending {
	readonly valid?: { readonly to?: string };
	readonly successor?: unknown;
}

export function endings(registry: RegistryFile, { day }: World): readonly Difference[] {
	const { access, initiative } = registry.data as {
		readonly access?: Ending & { readonly to?: string };
		readonly initiative?: { readonly phases?: readonly Ending[] };
	};
	const phases = initiative?.phases ?? [];
	const lastPhase = phases
		.map(({ valid }) => valid?.to ?? '9999')
		.sort()
		.at(-1);
	return [
		...(access?.successor === undefined && endsSoon(access?.valid?.to, day)
			? [look('access', 'access.to', access?.valid?.to, 'It is not known where requests for access go afterwards.')]
			: []),
		...(endsSoon(lastPhase, day)
			? [look('initiative', 'phases', lastPhase, 'No phase of funding is known that follows.')]
			: []),
		...registry.entries.flatMap((entry) => [...entryEnding(entry, day), ...publisherChange(entry, day)]),
	];
}

function entryEnding({ id, raw }: ReviewedEntry, day: string): readonly Difference[] {
	const { valid, successor } = raw as Ending;
	const isRecent = valid?.to !== undefined && !isOver(valid.to, daysFrom(day, -WATCHED_DAYS));
	return isRecent && successor === undefined && endsSoon(valid.to, day)
		? [look(id, 'valid', valid.to, 'It is not known whether anything continues it.')]
		: [];
}

/** Cards and sections show the next publisher from its day on; the data should say it plainly then. */
function publisherChange({ id, raw }: ReviewedEntry, day: string): readonly Difference[] {
	const { nextPublisher } = (raw['module'] ?? {}) as {
		readonly nextPublisher?: { readonly name: string; readonly from: string };
	};
	return nextPublisher && nextPublisher.from <= day
		? [
				look(
					id,
					'module.publisher',
					nextPublisher.from,
					`${nextPublisher.name} is the publisher now; nextPublisher can go.`,
				),
			]
		: [];
}

function look(entry: string, field: string, registry: string | undefined, remark: string): Difference {
	return { entry, kind: 'look', field, ...(registry !== undefined && { registry }), remark, sources: [], edits: [] };
}

function endsSoon(end: string | undefined, day: string): boolean {
	return end !== undefined && isOver(end, daysFrom(day, WATCHED_DAYS));
}

function daysFrom(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
