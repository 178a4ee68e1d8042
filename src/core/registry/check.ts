/** What a schema cannot say: references, circles, order of dates, names given twice. */
import type { MessageCode } from '../messages';
import type { Problem } from '../problem';
import { suggest } from '../text/suggest';
import type { OverlayData } from './schema';
import type { Path, YamlFile } from './yamlFile';

/** What the files below a file define. */
export interface ReferenceContext {
	readonly groups: readonly string[];
	readonly entries: readonly string[];
	readonly sections: readonly string[];
}

const NOTHING: ReferenceContext = { groups: [], entries: [], sections: [] };

/** Checks one file, bundled or overlay, against itself and what lies below it. */
export function checkReferences(data: OverlayData, file: YamlFile, below = NOTHING): Problem[] {
	const groups = data.groups ?? {};
	const entries = data.entries ?? {};
	const groupIds = new Set([...below.groups, ...Object.keys(groups)]);
	const entryIds = new Set([...below.entries, ...Object.keys(entries)]);
	const problems: Problem[] = [];
	const report = (code: MessageCode, path: Path, part: 'key' | 'value', args: readonly string[]): void => {
		problems.push({ code, severity: 'error', span: file.spanOf(path, part), args });
	};
	const refer = (word: 'group' | 'entry', id: string | undefined, ids: ReadonlySet<string>, path: Path): void => {
		if (id === undefined || ids.has(id)) {
			return;
		}
		const meant = suggest(id, ids);
		const span = file.spanOf(path, 'value');
		problems.push(
			meant
				? {
						code: `no-${word}-suggest`,
						severity: 'error',
						span,
						args: [id, meant],
						fix: [{ ...span, text: meant }],
					}
				: { code: `no-${word}`, severity: 'error', span, args: [id] },
		);
	};

	for (const [id, group] of Object.entries(groups)) {
		refer('group', group.parent, groupIds, ['groups', id, 'parent']);
		if (!below.groups.includes(id) && !group.name) {
			report('missing-key', ['groups', id], 'key', ['name']);
		}
	}
	for (const [id, entry] of Object.entries(entries)) {
		refer('group', entry.group, groupIds, ['entries', id, 'group']);
		refer('entry', entry.successor, entryIds, ['entries', id, 'successor']);
		refer('entry', entry.site?.consortium, entryIds, ['entries', id, 'site', 'consortium']);
		if (entry.valid?.from && entry.valid.to && comparable(entry.valid.to, '9') < comparable(entry.valid.from, '0')) {
			report('ends-before-begin', ['entries', id, 'valid'], 'value', [entry.valid.from, entry.valid.to]);
		}
	}
	const belowEntries = new Set(below.entries);
	for (const [id, entry] of Object.entries(entries)) {
		if (!belowEntries.has(id)) {
			for (const key of ['group', 'name'] as const) {
				if (!entry[key]) {
					report('missing-key', ['entries', id], 'key', [key]);
				}
			}
		}
	}
	reportCircles(
		Object.entries(entries).map(([id, entry]) => [id, entry.successor] as const),
		(id, circle) => report('circular-successor', ['entries', id, 'successor'], 'value', [circle]),
	);
	reportCircles(
		Object.entries(groups).map(([id, group]) => [id, group.parent] as const),
		(id, circle) => report('circular-parent', ['groups', id, 'parent'], 'value', [circle]),
	);
	reportSharedAliases(data, report);
	return problems;
}

/** Fills a date that is less exact than a day so that dates of different exactness compare. */
function comparable(date: string, filler: '0' | '9'): string {
	return date + (filler === '0' ? '-00-00' : '-99-99').slice(date.length - 4);
}

/** Follows single references and reports each circle once, at its first member. */
function reportCircles(
	references: readonly (readonly [string, string | undefined])[],
	report: (id: string, circle: string) => void,
): void {
	const next = new Map(references);
	const done = new Set<string>();
	for (const [start] of references) {
		const trail: string[] = [];
		const onTrail = new Set<string>();
		let id: string | undefined = start;
		while (id !== undefined && !done.has(id) && !onTrail.has(id)) {
			trail.push(id);
			onTrail.add(id);
			id = next.get(id);
		}
		if (id !== undefined && onTrail.has(id)) {
			report(id, [...trail.slice(trail.indexOf(id)), id].join(' → '));
		}
		for (const visited of trail) {
			done.add(visited);
		}
	}
}

function reportSharedAliases(
	data: OverlayData,
	report: (code: MessageCode, path: Path, part: 'key' | 'value', args: readonly string[]) => void,
): void {
	const owners = new Map<string, string>();
	for (const [id, entry] of Object.entries(data.entries ?? {})) {
		for (const [index, alias] of (entry.aliases ?? []).entries()) {
			const owner = owners.get(alias);
			if (owner === undefined) {
				owners.set(alias, id);
			} else {
				report('duplicate-alias', ['entries', id, 'aliases', index], 'value', [alias, owner]);
			}
		}
	}
}
