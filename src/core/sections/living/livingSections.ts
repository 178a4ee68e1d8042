/** Finds the living sections of a document and its invalid markers. */

import { asLanguage, DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Problem } from '../../problem';
import type { Registry } from '../../registry/registry';
import { factsOfDocument } from '../../repository/factsOfDocument';
import { suggest } from '../../text/suggest';
import { type Section, sectionsById } from '../sections';
import { type LivingContext, LivingSection } from './livingSection';
import { beginMarker, endMarker, type Marker, markersOf, pairMarkers, strayMarkers } from './marker';
import { endMarkerEdit, removeMarkerEdit, renameMarkerEdit } from './markerEdits';

/** The codes of invalid markers; the rule `section-broken` has the sentences. */
export type MarkerCode =
	| 'rule-section-marker'
	| 'rule-section-place'
	| 'rule-section-no-end'
	| 'rule-section-no-begin'
	| 'rule-section-nested'
	| 'rule-section-crossed'
	| 'rule-section-twice'
	| 'rule-section-unknown'
	| 'rule-section-unknown-suggest'
	| 'rule-section-language';

type MarkerProblem = Problem<MarkerCode>;

export interface LivingSections {
	/** The valid sections; only these are ever changed. */
	readonly sections: readonly LivingSection[];
	/** Every readable begin marker, of valid and invalid sections. */
	readonly begins: readonly Marker[];
	/** Missing, crossed, nested, duplicate and unreadable markers, each with its span. */
	readonly problems: readonly MarkerProblem[];
}

/**
 * Finds the living sections of a document.
 *
 * A section is valid if its two markers follow each other with no other marker between them. All others are reported and
 * left unchanged.
 */
export function findLivingSections(file: MarkdownFile, context: LivingContext): LivingSections {
	const { registry } = context;
	const markers = markersOf(file);
	const own = markers.length > 0 ? { ...context, facts: factsOfDocument(context.facts, file.text) } : context;
	const partners = pairMarkers(markers);
	const problems: MarkerProblem[] = strayMarkers(file).map((span) => ({
		code: 'rule-section-place',
		severity: 'error',
		span,
		args: [],
	}));
	const sections: LivingSection[] = [];
	const seen = new Set<string>();
	// Index of the begin marker of the open section that ends last.
	let outer = -1;
	for (const [index, marker] of markers.entries()) {
		const partner = partners.get(index);
		const outerEnd = partners.get(outer) ?? -1;
		const inside = outerEnd > index ? markers[outer] : undefined;
		if (marker.kind === 'begin' && partner !== undefined && partner > outerEnd) {
			outer = index;
		}
		const section = sectionsById(registry).get(marker.id);
		const invalid =
			unreadable(marker) ??
			missing(file, marker, partner, markers[index + 1]) ??
			(inside && partner !== undefined && tangled(marker, inside, partner < outerEnd)) ??
			(marker.kind === 'begin' ? unknown(file, marker, markers[partner ?? -1], section, registry) : undefined);
		if (invalid) {
			problems.push(invalid);
		}
		const end = markers[partner ?? -1];
		if (marker.kind === 'end' || invalid || !section || !end || partner !== index + 1 || inside) {
			continue;
		}
		const key = `${marker.id} ${marker.language}`;
		if (seen.has(key)) {
			problems.push(problem('rule-section-twice', marker, [marker.id]));
			continue;
		}
		seen.add(key);
		sections.push(new LivingSection(file, own, section, marker.language as Language, marker, end));
	}
	return { sections, begins: markers.filter(({ kind, id }) => kind === 'begin' && id !== ''), problems };
}

function problem(code: MarkerCode, marker: Marker, args: readonly string[]): MarkerProblem {
	return { code, severity: 'error', span: marker.span, args };
}

function unreadable(marker: Marker): MarkerProblem | undefined {
	const form = marker.kind === 'begin' ? beginMarker('…', DEFAULT_LANGUAGE) : endMarker('…');
	return marker.id === '' ? problem('rule-section-marker', marker, [form]) : undefined;
}

function missing(
	file: MarkdownFile,
	marker: Marker,
	partner: number | undefined,
	next: Marker | undefined,
): MarkerProblem | undefined {
	if (partner !== undefined) {
		return undefined;
	}
	return marker.kind === 'begin'
		? { ...problem('rule-section-no-end', marker, [marker.id]), fix: [endMarkerEdit(file, marker, next)] }
		: { ...problem('rule-section-no-begin', marker, [marker.id]), fix: [removeMarkerEdit(file, marker)] };
}

function tangled(marker: Marker, outer: Marker, nested: boolean): MarkerProblem | undefined {
	if (marker.kind === 'end') {
		return undefined;
	}
	return problem(nested ? 'rule-section-nested' : 'rule-section-crossed', marker, [marker.id, outer.id]);
}

function unknown(
	file: MarkdownFile,
	marker: Marker,
	end: Marker | undefined,
	section: Section | undefined,
	registry: Registry,
): MarkerProblem | undefined {
	if (!section) {
		const meant = suggest(marker.id, sectionsById(registry).keys());
		const both = end ? [marker, end] : [marker];
		return meant
			? {
					...problem('rule-section-unknown-suggest', marker, [marker.id, meant]),
					fix: both.map((one) => renameMarkerEdit(file, one, meant)),
				}
			: {
					...problem('rule-section-unknown', marker, [marker.id]),
					// Only a guess: an overlay that is not loaded yet may define the section.
					guess: both.map((one) => removeMarkerEdit(file, one)),
				};
	}
	return asLanguage(marker.language)
		? undefined
		: problem('rule-section-language', marker, [LANGUAGES.map((language) => `lang=${language}`).join(', ')]);
}
