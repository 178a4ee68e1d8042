/** Checks that a schema cannot express: references, circles, the order of dates, duplicate names. */

import { LANGUAGES } from '../language';
import type { MessageCode } from '../messages';
import type { Problem } from '../problem';
import { templateError, templatePartials } from '../template/template';
import { suggest } from '../text/suggest';
import type { Path, YamlFile } from '../yaml/yamlFile';
import { checkBlanks } from './blankChecks';
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

/** The most candidates that all suggestions for one file compare; a file full of typos must not take seconds. */
const SUGGESTION_BUDGET = 500_000;

type Fields = Readonly<Record<string, unknown>>;

interface Checking {
	readonly data: OverlayData;
	readonly file: YamlFile;
	readonly below: ReferenceContext;
	/** All problems found so far. */
	readonly problems: Problem[];
	/** The remaining part of `SUGGESTION_BUDGET`. */
	budget: number;
}

type Report = (code: MessageCode, path: Path, part: 'key' | 'value', args: readonly string[]) => void;

/** Checks the references of one file, bundled or overlay, within itself and to the files below it. */
export function checkReferences(data: OverlayData, file: YamlFile, below = NOTHING): Problem[] {
	const problems: Problem[] = [];
	const report: Report = (code, path, part, args) => {
		problems.push({ code, severity: 'error', span: file.spanOf(path, part), args });
	};
	const checking: Checking = { data, file, below, problems, budget: SUGGESTION_BUDGET };
	checkDangling(checking);
	checkComplete(checking);
	for (const [id, { valid, links }] of Object.entries(data.entries ?? {})) {
		if (valid?.from && valid.to && paddedDate(valid.to, '9') < paddedDate(valid.from, '0')) {
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
		if (body) {
			checkBlanks(body, (language, code, args) => report(code, ['sections', id, 'body', language], 'value', args));
		}
	}
	checkCircles(data, report);
	reportSharedAliases(data, report);
	return problems;
}

/** Checks that a group holds each kind in `HOLDS`, or that the registry lists the kind as absent on purpose. */
export function checkHolds({ groups, absent = [] }: RegistryData, file: YamlFile): readonly Problem[] {
	const held = Object.values(groups ?? {}).map(({ holds }) => holds);
	return HOLDS.filter((one) => !held.includes(one) && !absent.includes(one)).map((one) => ({
		code: 'held-nowhere',
		severity: 'error',
		span: file.spanOf(['groups'], 'key'),
		args: [one],
	}));
}

/** Checks that new items have all required keys. An id that is almost one from below is reported only as a typo. */
function checkComplete(checking: Checking): void {
	const { data, file, below, problems } = checking;
	for (const [part, word, keys] of [
		['groups', 'group', ['name']],
		['entries', 'entry', ['group', 'name']],
		['sections', 'section', ['name', 'body']],
	] as const) {
		const known = new Set(below[part]);
		for (const [id, fields] of Object.entries<Fields>(data[part] ?? {}).filter(([id]) => !known.has(id))) {
			// An invalid field was removed from the data, but the file has it, so it is not missing.
			const missing = keys.filter((key) => fields[key] === undefined && !file.has([part, id, key]));
			// An id that the file already has cannot be meant, because keys must be unique.
			const meant = missing.length > 0 ? suggestId(checking, id, known, (one) => !file.has([part, one])) : undefined;
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

/** Suggests the known id that was probably meant, while there is budget left. */
function suggestId(
	checking: Checking,
	id: string,
	known: ReadonlySet<string>,
	canBe: (known: string) => boolean,
): string | undefined {
	checking.budget -= known.size;
	return checking.budget > 0 ? suggest(id, [...known].filter(canBe)) : undefined;
}

/** Finds references to items that neither the file nor a file below it defines. */
function checkDangling(checking: Checking): void {
	const { data, file, below, problems } = checking;
	const known = {
		group: new Set([...below.groups, ...Object.keys(data.groups ?? {})]),
		entry: new Set([...below.entries, ...Object.keys(data.entries ?? {})]),
		// Every group can also be included as a section.
		section: new Set<string>(),
	};
	known.section = new Set([...below.sections, ...Object.keys(data.sections ?? {}), ...known.group]);
	const refer = (word: keyof typeof known, id: string | undefined, path: Path, own?: string): void => {
		if (id === undefined || known[word].has(id)) {
			return;
		}
		// An item does not refer to itself.
		const meant = suggestId(checking, id, known[word], (one) => one !== own);
		const span = file.spanOf(path, 'value');
		// A section is named inside a template, so its span is not just the name.
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

/** Pads a year or month to the length of a day, so that dates of different precision compare as texts. */
function paddedDate(date: string, filler: '0' | '9'): string {
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
