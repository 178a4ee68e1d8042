/** Which sections of the catalogue a README has: where, in which language, written by hand or living. */
import type { Span } from '../problem';
import { LANGUAGES, type Language } from '../registry/language';
import type { Registry } from '../registry/registry';
import type { MarkdownFile } from './markdownFile';
import type { RepositoryFacts } from './repositoryFacts';
import { repositoryKind } from './repositoryKind';
import { type Section, sectionsOf, tryRenderSection } from './sections';
import { toPlainText } from './sectionText';

/** Where a section is. */
export interface Presence extends Span {
	/** Nothing where both languages say the same. */
	readonly language: Language | undefined;
	/** It stands between markers. */
	readonly living: boolean;
}

export interface OutlineItem {
	readonly section: Section;
	/** Nothing when the README lacks the section. */
	readonly presence: Presence | undefined;
	/** Every place in the order of the text: a bilingual README has a section in each language. */
	readonly places: readonly Presence[];
}

/** What a section is known by in a README. */
interface Signs {
	readonly headings: ReadonlyMap<string, Language | undefined>;
	/** Addresses, for a section without a heading. */
	readonly addresses: readonly string[];
}

const MARKER = /^mii:begin\s+([^\s=]+)(?:\s.*?\blang=(de|en)\b)?/;

const knownSigns = new WeakMap<Registry, Map<string, Signs>>();

/**
 * Holds a README against the catalogue, whole READMEs left out.
 *
 * @param facts of the repository at hand: pictures such as badges are known by its name.
 */
export function outlineOf(registry: Registry, file: MarkdownFile, facts: RepositoryFacts = {}): readonly OutlineItem[] {
	const living = livingPlaces(file);
	const headings = file.headings.map((heading) => ({ ...heading.span, text: comparable(heading.text) }));
	return sectionsOf(registry)
		.filter((section) => !section.starter)
		.map((section) => {
			const signs = signsOf(registry, section, facts);
			const written = headings
				.filter(({ text }) => signs.headings.has(text))
				.map(({ start, end, text }) => ({ start, end, language: signs.headings.get(text), living: false }));
			const places = onePlaceALanguage([...(living.get(section.id) ?? []), ...written]);
			const link = places.length > 0 ? undefined : file.links.find(({ url }) => signs.addresses.includes(url))?.span;
			const all = link ? [{ start: link.start, end: link.end, language: undefined, living: false }] : places;
			return { section, presence: all[0], places: all };
		});
}

/**
 * The first place of each language, in the order of the text. A place that says nothing of its language counts where
 * there is no other: a heading of both languages may belong to the marker above it.
 */
function onePlaceALanguage(places: readonly Presence[]): readonly Presence[] {
	const chosen = LANGUAGES.flatMap((language) => places.find((place) => place.language === language) ?? []);
	return chosen.length > 0 ? chosen.toSorted((a, b) => a.start - b.start) : places.slice(0, 1);
}

/** The text of a section that a person has written: up to the next heading of its rank, without a heading the place. */
export function extentOf(file: MarkdownFile, { start, end }: Span): Span {
	const own = file.headings.find(({ span }) => span.start === start);
	const next = own && file.headings.find(({ span, depth }) => span.start > start && depth <= own.depth);
	return { start, end: own ? (next?.span.start ?? file.text.length) : end };
}

/** The sections that a README of a kind wants, and those that it has anyway. */
export function outlineFor(items: readonly OutlineItem[], kinds: readonly string[]): readonly OutlineItem[] {
	return items.filter(({ section, presence }) => presence || section.readme.some((kind) => kinds.includes(kind)));
}

/**
 * The kinds that a README can be of. What is known of the repository decides; a few lists of groups in the README of a
 * module do not make it the page of an organisation.
 *
 * @param path of the README; the page of an organisation has a place of its own.
 */
export function readmeKinds(
	registry: Registry,
	items: readonly OutlineItem[],
	facts: RepositoryFacts,
	path: string,
): readonly string[] {
	const kind = repositoryKind(registry, facts);
	// GitHub takes the page of an organisation from the repository `.github`.
	if (kind && !/\/\.github$/i.test(facts.repository ?? '')) {
		return [kind];
	}
	const present = items.filter(({ presence }) => presence);
	const groups = present.filter(({ section }) => section.group !== undefined).length;
	if (/\/profile\/README[^/]*\.md$/i.test(path) || groups > present.length - groups) {
		return ['organisation'];
	}
	return ['module', 'software'];
}

/**
 * Where a missing section fits: behind the nearest section that stands before it in the catalogue. What comes first of
 * all, the badges, stands under the title; everything else that has nothing around it, at the end.
 *
 * @returns an offset into the text, at the start of a line or at the end of the text.
 */
export function placeFor(items: readonly OutlineItem[], section: Section, file: MarkdownFile): number {
	const [title] = file.headings;
	if (title?.depth === 1 && standsFirst(items, section)) {
		return file.blocks.find(({ start }) => start >= title.span.end)?.start ?? file.text.length;
	}
	const index = items.findIndex((item) => item.section.id === section.id);
	const before = items
		.slice(0, Math.max(0, index))
		.flatMap(({ presence }) => presence ?? [])
		.sort((left, right) => right.start - left.start)[0];
	const after = items.slice(index + 1).flatMap(({ presence }) => presence ?? []);
	// With nothing of the catalogue around it, or only what comes before, the end is as good as any place.
	if (!before || !after.some(({ start }) => start > before.start)) {
		return file.text.length;
	}
	const depth = file.headings.find(({ span }) => span.start >= before.start)?.depth ?? 1;
	const next = file.headings.find((heading) => heading.span.start > before.start && heading.depth <= depth);
	return next ? startOfBlock(file, next.span.start) : file.text.length;
}

/**
 * What wraps a section in place of a part of a text so that it is a block of its own: the blank lines that are missing
 * before and behind it.
 *
 * @param closing what ends the text where the section is its end: a file ends with a line break.
 */
export function blankLinesAround(
	text: string,
	start: number,
	end = start,
	closing = '\n',
): readonly [before: string, after: string] {
	const breaks = (part: string | undefined): number => part?.match(/\r\n|\r|\n/g)?.length ?? 0;
	const above = text.slice(0, start).replace(/[ \t]+$/, '');
	const below = text.slice(end);
	const before = 2 - breaks(/(?:\r\n|\r|\n)*$/.exec(above)?.[0]);
	const after = 2 - breaks(/^(?:\r\n|\r|\n)*/.exec(below)?.[0]);
	return [
		'\n'.repeat(above.trim() === '' ? 0 : Math.max(0, before)),
		below === '' ? closing : '\n'.repeat(below.trim() === '' ? 0 : Math.max(0, after)),
	];
}

/** Without a heading and before all others of its kind of README. */
function standsFirst(items: readonly OutlineItem[], section: Section): boolean {
	const first = items.find((item) => item.section.readme.some((kind) => section.readme.includes(kind)));
	return first?.section.id === section.id && !/^#/m.test(section.body.en);
}

/** A heading that a living section begins with belongs to its marker. */
function startOfBlock(file: MarkdownFile, offset: number): number {
	const index = file.blocks.findIndex((block) => block.start >= offset);
	const above = file.blocks[index - 1];
	return above?.type === 'html' && /mii:begin/.test(file.text.slice(above.start, above.end)) ? above.start : offset;
}

function livingPlaces(file: MarkdownFile): ReadonlyMap<string, readonly Presence[]> {
	const places = new Map<string, Presence[]>();
	for (const { content, span } of file.comments) {
		const [, id, language] = MARKER.exec(content) ?? [];
		if (id !== undefined) {
			const place = { ...span, language: LANGUAGES.find((known) => known === language), living: true };
			places.set(id, [...(places.get(id) ?? []), place]);
		}
	}
	return places;
}

function signsOf(registry: Registry, section: Section, facts: RepositoryFacts): Signs {
	const perRegistry = knownSigns.get(registry) ?? new Map<string, Signs>();
	knownSigns.set(registry, perRegistry);
	const key = `${section.id} ${facts.repository ?? ''}`;
	const known = perRegistry.get(key);
	if (known) {
		return known;
	}
	const headings = new Map<string, Language | undefined>();
	const addresses: string[] = [];
	for (const language of LANGUAGES) {
		const text = toPlainText(tryRenderSection(registry, section, language, facts) ?? []);
		const heading = /^#{1,6} (.+)$/m.exec(text)?.[1];
		if (heading !== undefined) {
			const words = comparable(unescaped(heading));
			headings.set(words, headings.has(words) ? undefined : language);
		} else {
			const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^()\s]+)\)/g)];
			const links = pictures.length > 0 ? pictures : [...text.matchAll(/\]\(([^()\s]+)\)/g)];
			addresses.push(...links.map((match) => match[1] ?? ''));
		}
		for (const other of section.headings[language].map(comparable)) {
			headings.set(other, headings.has(other) && headings.get(other) !== language ? undefined : language);
		}
	}
	const signs = { headings, addresses };
	perRegistry.set(key, signs);
	return signs;
}

function unescaped(markdown: string): string {
	return markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** People number headings and put signs around them. */
function comparable(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/^[\d.\s]+/, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
