/** Where a section goes in a README, and at which level of headings it stands there. */

import { DEFAULT_LANGUAGE } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import { endOfLead, titleOf } from '../../markdown/title';
import type { Span } from '../../problem';
import { extentOf, type OutlineItem, type Presence } from '../outline/outline';
import type { Section } from '../sections';
import { livingSpans } from './livingSpans';

/** A section takes the place of this part of the text: of nothing, or of blanks. */
export interface Place extends Span {
	/** The level of its first heading; the neighbours have it too. */
	readonly depth: number;
}

/** What has not even a title has sections of the second level. */
const USUAL_DEPTH = 2;
const DEEPEST = 6;

/**
 * Where a section fits: behind the nearest section of the catalogue that stands before it, else before the nearest one
 * that stands behind it, else at the end. Badges stand under the title, an overview behind what stands there.
 */
export function fittingPlace(items: readonly OutlineItem[], section: Section, file: MarkdownFile): Place {
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
 * The place at the cursor: a line with text stays whole, and so does a list, a table, a quotation, code, the data at the
 * head of the file and a living section. The section comes behind it.
 */
export function placeAtCursor(file: MarkdownFile, offset: number): Place {
	const depth = depthOf(file, undefined);
	const from = Math.max(offset, file.contentStart);
	const living = livingSpans(file).find(({ start, end }) => start <= from && from < end);
	const end = living ? living.end : from;
	const block = file.blocks.find((one) => one.start <= end && end <= one.end);
	const behind = block ? block.end : end;
	return { ...blanksAround(file.text, Math.max(behind, file.contentStart)), depth };
}

/** In a line of blanks the section takes its place. */
function blanksAround(text: string, offset: number): Span {
	const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
	const rest = text.slice(offset).search(/[\r\n]|$/);
	const line = text.slice(start, offset + rest);
	return line.trim() === '' ? { start, end: offset + rest } : { start: offset + rest, end: offset + rest };
}

/** A heading inside of another section stands for that one: what is new goes between sections, not into one. */
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

/** The first two sections of a kind of README belong to its head: without a heading the first, with one the second. */
function rankOf(items: readonly OutlineItem[], section: Section): 'badges' | 'overview' | undefined {
	const kin = items.filter((item) => item.section.readme.some((kind) => section.readme.includes(kind)));
	const [first, second] = kin.map((item) => item.section);
	if (!first || /^#/m.test(first.body[DEFAULT_LANGUAGE])) {
		return undefined;
	}
	return first.id === section.id ? 'badges' : second?.id === section.id ? 'overview' : undefined;
}

/** The level of the neighbour, else that of the sections of the README. */
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

/** A place between blocks, outside of living sections other than the neighbour's own. */
function at(file: MarkdownFile, offset: number, depth: number, neighbour?: Presence): Place {
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
