/** Finds the place for a section in a README and the level of its headings. */

import { DEFAULT_LANGUAGE } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import { endOfLead, titleOf } from '../../markdown/title';
import type { Span } from '../../problem';
import { lineStartAt } from '../../text/lineStartAt';
import { markersOf, pairMarkers } from '../living/marker';
import { extentOf, type OutlineItem, type Presence } from '../outline/outline';
import type { Section } from '../sections';

/** The part of the text that a section replaces; it is empty or blank. */
export interface SectionPlace extends Span {
	/** The level of the section's first heading, from 1 to 6. */
	readonly depth: number;
}

/** The heading level of sections in a README without headings. */
const USUAL_DEPTH = 2;
const DEEPEST = 6;

/**
 * Finds the place for a section by the order of the registry: after the nearest preceding section that the README has,
 * else before the nearest following one, else at the end. Badges go under the title, an overview at the end of the lead.
 */
export function fittingPlace(items: readonly OutlineItem[], section: Section, file: MarkdownFile): SectionPlace {
	const index = items.findIndex((item) => item.section.id === section.id);
	const anchors = (part: readonly OutlineItem[]): readonly Presence[] =>
		part.flatMap(({ presence }) => (presence && presence.by !== 'content' ? outermost(file, presence) : []));
	const before = anchors(items.slice(0, Math.max(0, index))).at(-1);
	const after = anchors(items.slice(index + 1))[0];
	const rank = rankOf(items, section);
	const title = titleOf(file);
	if (rank === 'badges' && (title || file.headings.length > 0)) {
		return at(file, title ? blockEnd(file, title.span.start) : firstBlock(file), depthOf(file, undefined));
	}
	if (rank === 'overview' && title) {
		return at(file, endOfLead(file), depthOf(file, undefined));
	}
	if (before) {
		const end = before.living ? livingEnd(file, before) : extentOf(file, before).end;
		return at(file, end, depthOf(file, before), before);
	}
	return after ? at(file, after.start, depthOf(file, after)) : at(file, file.text.length, depthOf(file, undefined));
}

/**
 * Returns the place at the cursor. A line with text, a block such as a list or table, front matter and a living section
 * are not split: the section goes after them.
 */
export function placeAtCursor(file: MarkdownFile, offset: number): SectionPlace {
	const depth = depthOf(file, undefined);
	const from = Math.max(offset, file.contentStart);
	const living = livingSpans(file).find(({ start, end }) => start <= from && from < end);
	const end = living ? living.end : from;
	const block = file.blocks.find((one) => one.start <= end && end <= one.end);
	const behind = block ? block.end : end;
	return { ...blanksAround(file.text, Math.max(behind, file.contentStart)), depth };
}

/** Returns the line around the offset if it is blank, so that the section replaces it; else the end of the line. */
function blanksAround(text: string, offset: number): Span {
	const start = lineStartAt(text, offset);
	const rest = text.slice(offset).search(/[\r\n]|$/);
	const line = text.slice(start, offset + rest);
	return line.trim() === '' ? { start, end: offset + rest } : { start: offset + rest, end: offset + rest };
}

/** Moves from a subsection to the section around it, so that a new section is not inserted into another one. */
function outermost(file: MarkdownFile, presence: Presence): Presence {
	const title = titleOf(file);
	const above = file.headings.filter(({ span }) => span.start <= presence.start);
	let [outer] = presence.living ? [] : above.slice(-1);
	for (const heading of above.toReversed()) {
		if (outer && heading !== title && heading.depth < outer.depth) {
			outer = heading;
		}
	}
	return outer ? { ...presence, ...outer.span } : presence;
}

/** Recognises badges and overview: the first two sections of a kind of README, if the first has no heading. */
function rankOf(items: readonly OutlineItem[], section: Section): 'badges' | 'overview' | undefined {
	const kin = items.filter((item) => item.section.readme.some((kind) => section.readme.includes(kind)));
	const [first, second] = kin.map((item) => item.section);
	if (!first || /^#/m.test(first.body[DEFAULT_LANGUAGE])) {
		return undefined;
	}
	return first.id === section.id ? 'badges' : second?.id === section.id ? 'overview' : undefined;
}

/** Returns the heading level of the neighbour, else the highest level of sections in the README. */
function depthOf(file: MarkdownFile, neighbour: Presence | undefined): number {
	const living = livingSpans(file);
	const own = neighbour?.living
		? undefined
		: file.headings.find(({ span }) => neighbour !== undefined && span.start === neighbour.start);
	const title = titleOf(file);
	if (own && own !== title) {
		return own.depth;
	}
	const others = file.headings.filter((heading) => heading !== title);
	const written = others.filter(
		({ span }) => !living.some(({ start, end }) => start <= span.start && span.start < end),
	);
	const depths = (written.length > 0 ? written : others).map(({ depth }) => depth);
	const below = depths.filter((depth) => !title || depth > title.depth);
	const [least = title ? title.depth + 1 : USUAL_DEPTH] = (below.length > 0 ? below : depths).toSorted((a, b) => a - b);
	return Math.min(DEEPEST, least);
}

/** Moves an offset out of blocks and living sections: after the neighbour's own section, before any other. */
function at(file: MarkdownFile, offset: number, depth: number, neighbour?: Presence): SectionPlace {
	const isInside = ({ start, end }: Span): boolean => start < offset && offset < end;
	const living = livingSpans(file).find(isInside);
	const around = living && neighbour && living.start <= neighbour.start && neighbour.start < living.end;
	const outside = living ? (around ? living.end : living.start) : offset;
	const block = file.blocks.find(({ start, end }) => start < outside && outside < end);
	const place = Math.max(block ? block.end : outside, file.contentStart);
	return { start: place, end: place, depth };
}

function livingEnd(file: MarkdownFile, { start, end }: Presence): number {
	return livingSpans(file).find((span) => span.start <= start && start < span.end)?.end ?? end;
}

function blockEnd(file: MarkdownFile, offset: number): number {
	return file.blocks.find(({ start, end }) => start <= offset && offset < end)?.end ?? offset;
}

function firstBlock(file: MarkdownFile): number {
	return file.blocks[0]?.start ?? file.contentStart;
}

/** Returns the spans from begin to end markers, both included. Markers without a partner are skipped. */
function livingSpans(file: MarkdownFile): readonly Span[] {
	const markers = markersOf(file);
	const partners = pairMarkers(markers);
	return markers.flatMap(({ kind, block }, index) => {
		const end = kind === 'begin' ? markers[partners.get(index) ?? -1] : undefined;
		return end ? [{ start: block.start, end: end.block.end }] : [];
	});
}
