/** Checks an overlay together with the files below it. Problems of the combination are reported in the overlay. */

import { inEvery, LANGUAGES, type Language } from '../language';
import type { MessageCode } from '../messages';
import type { Severity } from '../problem';
import { circleText, findCircles, findCircleThrough } from '../registry/circles';
import { Registry } from '../registry/registry';
import type { OverlayData, RegistryData } from '../registry/schema';
import { findSection, renderSection } from '../sections/sections';
import {
	RenderBudget,
	TemplateLimitError,
	templateError,
	templatePartials,
	templateValues,
} from '../template/template';
import type { Path } from '../yaml/yamlFile';

/** A problem of an overlay with the path to the value; the caller, who has the text, finds the span. */
export interface MergeFinding {
	readonly source: string;
	readonly code: MessageCode;
	readonly severity: Severity;
	readonly path: Path;
	readonly part: 'key' | 'value';
	readonly args: readonly string[];
}

/** The deepest nesting of groups; each level costs time to follow. */
const MAX_DEPTH = 20;

interface Merging {
	readonly below: RegistryData;
	readonly next: RegistryData;
	readonly overlay: OverlayData;
	readonly report: (code: MessageCode, severity: Severity, path: Path, args: readonly string[]) => void;
}

/**
 * Checks an overlay on top of the files below it.
 *
 * @param below the registry without the overlay.
 * @param next the registry with the overlay.
 */
export function checkMerged(
	below: RegistryData,
	next: RegistryData,
	overlay: { readonly source: string; readonly data: OverlayData },
): readonly MergeFinding[] {
	const findings: MergeFinding[] = [];
	const merging: Merging = {
		below,
		next,
		overlay: overlay.data,
		report: (code, severity, path, args) => {
			const part = path.length === 3 && !code.startsWith('hidden-') ? 'value' : 'key';
			findings.push({ source: overlay.source, code, severity, path, part, args });
		},
	};
	checkSuccessors(merging);
	checkParents(merging);
	checkSections(merging);
	checkAliases(merging);
	checkHidden(merging);
	// Sections with circular includes cannot be rendered sensibly.
	if (!findings.some(({ severity }) => severity === 'error')) {
		checkRendering(merging);
	}
	return findings;
}

function checkSuccessors({ next, overlay, report }: Merging): void {
	const entries = overlay.entries ?? {};
	const changed = Object.keys(entries).filter((id) => entries[id]?.successor !== undefined);
	findCircles(changed, (id) => own(next.entries, id)?.successor, blame);

	function blame(members: readonly string[]): void {
		const first = members.findIndex((id) => own(entries, id)?.successor !== undefined);
		const path = ['entries', members[first] ?? '', 'successor'];
		report('circular-successor', 'error', path, [circleText(members, first)]);
	}
}

function checkParents({ next, overlay, report }: Merging): void {
	const groups = overlay.groups ?? {};
	const parentOf = (id: string): string | undefined => own(next.groups, id)?.parent;
	const changed = Object.keys(groups).filter((id) => groups[id]?.parent !== undefined);
	const circular = new Set<string>();
	findCircles(changed, parentOf, (members) => {
		const first = members.findIndex((id) => own(groups, id)?.parent !== undefined);
		report('circular-parent', 'error', ['groups', members[first] ?? '', 'parent'], [circleText(members, first)]);
		for (const id of members) {
			circular.add(id);
		}
	});
	// Groups below a changed group move with it, so the depth of every group is measured. Each change is reported once.
	const blamed = new Set<string>();
	for (const id of changed.length > 0 ? Object.keys(next.groups) : []) {
		const way: string[] = [];
		for (let at: string | undefined = id; at !== undefined && way.length <= MAX_DEPTH; at = parentOf(at)) {
			way.push(at);
		}
		const culprit = way.find((step) => own(groups, step)?.parent !== undefined);
		if (way.length > MAX_DEPTH && culprit && !blamed.has(culprit) && !way.some((step) => circular.has(step))) {
			blamed.add(culprit);
			report('nested-too-deep', 'error', ['groups', culprit, 'parent'], [String(MAX_DEPTH)]);
		}
	}
}

function checkSections({ next, overlay, report }: Merging): void {
	const known = new Map<string, readonly string[]>();
	const included = (id: string): readonly string[] => {
		const body = own(next.sections, id)?.body;
		const ids = known.get(id) ?? (body ? inEvery(body).flatMap(templatePartials) : []);
		known.set(id, ids);
		return ids;
	};
	const seen = new Set<string>();
	for (const [id, section] of Object.entries(overlay.sections ?? {})) {
		const circle = section.body && !seen.has(id) ? findCircleThrough(id, included) : undefined;
		if (circle) {
			for (const member of circle) {
				seen.add(member);
			}
			report('circular-section', 'error', ['sections', id, 'body'], [circleText(circle)]);
		}
	}
}

/** The most template parts that the check of one overlay renders: about a second of work. */
const MAX_RENDERED_PARTS = 500_000;

/**
 * Renders changed sections: a valid template can still produce far too much text through nested loops. Unchanged templates
 * were checked in the file below.
 */
function checkRendering({ below, next, overlay, report }: Merging): void {
	const changed = Object.entries(overlay.sections ?? {}).filter(([id, { body }]) => {
		const known = own(below.sections, id)?.body;
		return (
			body &&
			LANGUAGES.some((language) => body[language] !== known?.[language]) &&
			LANGUAGES.every((language) => templateError(body[language]) === undefined)
		);
	});
	if (changed.length === 0) {
		return;
	}
	const registry = new Registry(next);
	let rendered = 0;
	for (const [id, { body }] of changed) {
		const section = findSection(registry, id);
		// A text shared by several languages is rendered once.
		const languages = body
			? new Map(LANGUAGES.map((language) => [body[language], language]))
			: new Map<string, Language>();
		for (const language of languages.values()) {
			// Further sections are not checked here; each later rendering has its own budget.
			if (section && rendered < MAX_RENDERED_PARTS) {
				const budget = new RenderBudget();
				try {
					renderSection(registry, section, language, {}, budget);
				} catch (error) {
					const isLimit = error instanceof TemplateLimitError;
					const args = isLimit ? [] : [error instanceof Error ? error.message : String(error)];
					report(isLimit ? 'template-limit' : 'template-syntax', 'error', ['sections', id, 'body'], args);
					break;
				} finally {
					rendered += budget.parts;
				}
			}
		}
	}
}

/** Finds aliases that belong to an entry below; duplicates within the overlay are found by its own check. */
function checkAliases({ next, overlay, report }: Merging): void {
	const entries = overlay.entries ?? {};
	if (!Object.values(entries).some((entry) => entry.aliases)) {
		return;
	}
	const owners = new Map<string, string>();
	for (const [id, entry] of Object.entries(next.entries)) {
		if (!own(entries, id)?.aliases && !entry.hidden) {
			for (const alias of entry.aliases ?? []) {
				owners.set(alias, id);
			}
		}
	}
	for (const [id, entry] of Object.entries(entries)) {
		for (const [index, alias] of (entry.aliases ?? []).entries()) {
			const owner = owners.get(alias);
			if (owner !== undefined) {
				report('duplicate-alias', 'error', ['entries', id, 'aliases', index], [alias, owner]);
			}
		}
	}
}

/** Warns when a hidden entry is still referred to. */
function checkHidden({ below, next, overlay, report }: Merging): void {
	const hidden = Object.entries(overlay.entries ?? {})
		.filter(([id, entry]) => entry.hidden && own(below.entries, id)?.hidden !== true)
		.map(([id]) => id);
	if (hidden.length === 0) {
		return;
	}
	const referrers = new Map<string, string[]>(hidden.map((id) => [id, []]));
	for (const [id, entry] of Object.entries(next.entries)) {
		for (const target of entry.hidden ? [] : [entry.successor, entry.site?.consortium]) {
			referrers.get(target ?? '')?.push(id);
		}
	}
	for (const [id, [referrer]] of referrers) {
		if (referrer !== undefined) {
			report('hidden-reference', 'warning', ['entries', id, 'hidden'], [id, referrer]);
		}
	}
	for (const [section, { body }] of Object.entries(next.sections)) {
		const values = LANGUAGES.flatMap((language) => templateValues(body[language]));
		const named = new Set(values.map((value) => /^entry\.([^.]+)\./.exec(value)?.[1]));
		for (const id of hidden.filter((one) => named.has(one))) {
			report('hidden-in-section', 'warning', ['entries', id, 'hidden'], [id, section]);
		}
	}
}

/** Reads a map whose keys come from a file, without inherited properties such as `constructor`. */
function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
