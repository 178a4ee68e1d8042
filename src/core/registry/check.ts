/** Checks that a schema cannot make: references, circles, order of dates, names given twice. */

import { LANGUAGES } from '../language';
import type { MessageCode } from '../messages';
import type { Problem } from '../problem';
import { templateError, templatePartials } from '../template/template';
import { suggest } from '../text/suggest';
import type { Path, YamlFile } from '../yaml/yamlFile';
import { circleText, findCircles } from './circles';
import type { OverlayData, RegistryData } from './schema';
import { HOLDS } from './schema/group';

/** The ids that the files below a file define. */
export interface ReferenceContext {
	readonly groups: readonly string[];
	readonly entries: readonly string[];
	readonly sections: readonly string[];
}

const NOTHING: ReferenceContext = { groups: [], entries: [], sections: [] };

/** How many candidates all suggestions for one file may look at: a file full of slips must not take seconds. */
const SUGGESTION_BUDGET = 500_000;

type Fields = Readonly<Record<string, unknown>>;

interface Checking {
	readonly data: OverlayData;
	readonly file: YamlFile;
	readonly below: ReferenceContext;
	/** All problems found so far. */
	readonly problems: Problem[];
	/** How many candidates suggestions may still look at. */
	budget: number;
}

type Report = (code: MessageCode, path: Path, part: 'key' | 'value', args: readonly string[]) => void;

/** Checks one file, bundled or overlay, against itself and what lies below it. */
export function checkReferences(data: OverlayData, file: YamlFile, below = NOTHING): Problem[] {
	const problems: Problem[] = [];
	const report: Report = (code, path, part, args) => {
		problems.push({ code, severity: 'error', span: file.spanOf(path, part), args });
	};
	const checking: Checking = { data, file, below, problems, budget: SUGGESTION_BUDGET };
	checkDangling(checking);
	checkComplete(checking);
	for (const [id, { valid, links }] of Object.entries(data.entries ?? {})) {
		if (valid?.from && valid.to && comparable(valid.to, '9') < comparable(valid.from, '0')) {
			report('ends-before-begin', ['entries', id, 'valid'], 'value', [valid.from, valid.to]);
		}
		for (const [index, { kind, url }] of (links ?? []).entries()) {
			if (kind !== 'mail' && url.startsWith('mailto:')) {
				report('link-https', ['entries', id, 'links', index, 'url'], 'value', [url]);
			}
		}
	}
	for (const [id, { body }] of Object.entries(data.sections ?? {})) {
		for (const language of body ? LANGUAGES : []) {
			const error = templateError(body?.[language] ?? '');
			if (error) {
				report(error.code, ['sections', id, 'body', language], 'value', error.args);
			}
		}
	}
	checkCircles(data, report);
	reportSharedAliases(data, report);
	return problems;
}

/** What the product needs of a whole registry: that a group holds it, or that none is meant to. */
export function checkHolds({ groups, absent = [] }: RegistryData, file: YamlFile): readonly Problem[] {
	const held = Object.values(groups ?? {}).map(({ holds }) => holds);
	return HOLDS.filter((one) => !held.includes(one) && !absent.includes(one)).map((one) => ({
		code: 'held-nowhere',
		severity: 'error',
		span: file.spanOf(['groups'], 'key'),
		args: [one],
	}));
}

/** A new item needs all required keys. An id that is nearly one below is a slip: only the slip is reported then. */
function checkComplete(checking: Checking): void {
	const { data, file, below, problems } = checking;
	for (const [part, word, keys] of [
		['groups', 'group', ['name']],
		['entries', 'entry', ['group', 'name']],
		['sections', 'section', ['name', 'body']],
	] as const) {
		const known = new Set(below[part]);
		for (const [id, fields] of Object.entries<Fields>(data[part] ?? {}).filter(([id]) => !known.has(id))) {
			// A field that is wrong has been taken out, but it is not missing.
			const missing = keys.filter((key) => fields[key] === undefined && !file.has([part, id, key]));
			// An id that the file has already is not meant: a key may not stand there twice.
			const meant = missing.length > 0 ? near(checking, id, known, (one) => !file.has([part, one])) : undefined;
			const span = file.spanOf([part, id], 'key');
			if (meant === undefined) {
				problems.push(
					...missing.map((key): Problem => ({ code: 'missing-key', severity: 'error', span, args: [key] })),
				);
			} else {
				const fix = file.rewrite([part, id], 'key', meant);
				const args = [id, meant];
				problems.push({ code: `no-${word}-suggest`, severity: 'error', span, args, ...(fix ? { fix: [fix] } : {}) });
			}
		}
	}
}

/** The known id that was probably meant, as long as there is budget for the search. */
function near(
	checking: Checking,
	id: string,
	known: ReadonlySet<string>,
	canBe: (known: string) => boolean,
): string | undefined {
	checking.budget -= known.size;
	return checking.budget > 0 ? suggest(id, [...known].filter(canBe)) : undefined;
}

/** References to what neither the file nor a file below it has. */
function checkDangling(checking: Checking): void {
	const { data, file, below, problems } = checking;
	const known = {
		group: new Set([...below.groups, ...Object.keys(data.groups ?? {})]),
		entry: new Set([...below.entries, ...Object.keys(data.entries ?? {})]),
		// Every group can be a section of its own.
		section: new Set<string>(),
	};
	known.section = new Set([...below.sections, ...Object.keys(data.sections ?? {}), ...known.group]);
	const refer = (word: keyof typeof known, id: string | undefined, path: Path, own?: string): void => {
		if (id === undefined || known[word].has(id)) {
			return;
		}
		// An item does not refer to itself.
		const meant = near(checking, id, known[word], (one) => one !== own);
		const span = file.spanOf(path, 'value');
		// The name of a section stands in the middle of a template.
		const fix = meant && word !== 'section' ? file.rewrite(path, 'value', meant) : undefined;
		problems.push({
			code: meant ? `no-${word}-suggest` : `no-${word}`,
			severity: 'error',
			span,
			args: meant ? [id, meant] : [id],
			...(fix ? { fix: [fix] } : {}),
		});
	};
	for (const [id, group] of Object.entries(data.groups ?? {})) {
		refer('group', group.parent, ['groups', id, 'parent'], id);
	}
	for (const [id, entry] of Object.entries(data.entries ?? {})) {
		refer('group', entry.group, ['entries', id, 'group']);
		refer('entry', entry.successor, ['entries', id, 'successor'], id);
		refer('entry', entry.site?.consortium, ['entries', id, 'site', 'consortium']);
	}
	for (const [id, { body }] of Object.entries(data.sections ?? {})) {
		for (const language of body ? LANGUAGES : []) {
			for (const name of templatePartials(body?.[language] ?? '')) {
				refer('section', name, ['sections', id, 'body', language]);
			}
		}
	}
}

function checkCircles({ entries = {}, groups = {} }: OverlayData, report: Report): void {
	findCircles(
		Object.keys(entries),
		(id) => entries[id]?.successor,
		(members) =>
			report('circular-successor', ['entries', members[0] ?? '', 'successor'], 'value', [circleText(members)]),
	);
	findCircles(
		Object.keys(groups),
		(id) => groups[id]?.parent,
		(members) => report('circular-parent', ['groups', members[0] ?? '', 'parent'], 'value', [circleText(members)]),
	);
}

/** Fills a date that is less exact than a day so that dates of different exactness compare. */
function comparable(date: string, filler: '0' | '9'): string {
	return date + (filler === '0' ? '-00-00' : '-99-99').slice(date.length - 4);
}

function reportSharedAliases(data: OverlayData, report: Report): void {
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
