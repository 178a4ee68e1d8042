/** Finds the sections of a README: position, language, written by hand or living. */

import { asLanguage, LANGUAGES, type Language, perLanguage } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import { titleOf } from '../../markdown/title';
import type { Span } from '../../problem';
import { perRegistry } from '../../registry/perRegistry';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { repositoryKind } from '../../repository/repositoryKind';
import { toPlainText } from '../../template/sectionText';
import { findLivingSections } from '../living/livingSections';
import type { Marker } from '../living/marker';
import { type Section, sectionsOf, tryRenderSection } from '../sections';
import { CONTENTS } from './contents';
import { matchHeading, wordsOf } from './matchHeading';

/** One occurrence of a section. */
export interface Presence extends Span {
	/** Nothing if it is unknown or the heading is the same in several languages. */
	readonly language: Language | undefined;
	/** Whether it has markers. */
	readonly living: boolean;
	/** The sign by which it was recognised. A section with a marker or heading is on its own; one by content can be part of another. */
	readonly by: 'marker' | 'heading' | 'content';
}

export interface OutlineItem {
	readonly section: Section;
	/** The first occurrence; nothing if the README does not have the section. */
	readonly presence: Presence | undefined;
	/** All occurrences in the order of the text: a bilingual README has a section in each language. */
	readonly places: readonly Presence[];
}

/** The signs by which a section of the registry is recognised. */
interface Signs {
	/** Its heading and its name, as {@link headingKey}, with their language. */
	readonly headings: ReadonlyMap<string, Language | undefined>;
	/** The addresses in a section without a heading. */
	readonly addresses: readonly string[];
}

const knownSigns = perRegistry(() => new Map<string, Signs>());

/**
 * Looks for every section of the registry, except starters, in a README. A section is recognised by its marker, by its
 * heading or a synonym at any level, else by its content.
 *
 * @param facts of the current repository, whose name is part of addresses such as those of badges.
 */
export function outlineOf(registry: Registry, file: MarkdownFile, facts: RepositoryFacts = {}): readonly OutlineItem[] {
	const { begins } = findLivingSections(file, { registry, facts });
	const title = titleOf(file);
	const headings = file.headings.map((heading) => ({ heading, own: headingKey(heading.text) }));
	return sectionsOf(registry)
		.filter((section) => !section.starter)
		.map((section) => {
			const signs = signsOf(registry, section, facts);
			const written = headings.flatMap(({ heading, own }) => {
				const match = signs.headings.has(own)
					? { language: signs.headings.get(own) }
					: matchHeading(registry, section.id, heading.text, heading === title);
				const { span, depth } = heading;
				return match ? [{ ...span, language: match.language, living: false, by: 'heading' as const, depth }] : [];
			});
			const marked = begins.filter(({ id }) => id === section.id).map(markedPresence);
			const places = onePerLanguage([...marked, ...written]);
			const content = places.length > 0 ? undefined : presenceByContent(registry, file, section, signs);
			const all = content ? [content] : places;
			return { section, presence: all[0], places: all };
		});
}

/** Finds a section that has no heading. */
function presenceByContent(
	registry: Registry,
	file: MarkdownFile,
	section: Section,
	{ addresses }: Signs,
): Presence | undefined {
	const span =
		file.links.find(({ url }) => addresses.includes(url))?.span ?? CONTENTS[section.id]?.(registry, file) ?? undefined;
	return span && { start: span.start, end: span.end, language: undefined, living: false, by: 'content' };
}

/**
 * Returns the first occurrence of each language, in the order of the text. Of headings, only those of the highest level
 * count. An occurrence without a language counts only if it is the first: a bilingual heading may belong to a marker above.
 */
function onePerLanguage(found: readonly (Presence & { readonly depth: number })[]): readonly Presence[] {
	const highest = Math.min(...found.flatMap(({ by, depth }) => (by === 'heading' ? depth : [])));
	const places = found
		.filter(({ by, depth }) => by !== 'heading' || depth === highest)
		.map(({ depth, ...place }): Presence => place)
		.toSorted((a, b) => a.start - b.start);
	const chosen = LANGUAGES.flatMap((language) => places.find((place) => place.language === language) ?? []);
	const isNeutral = places[0]?.language === undefined;
	return chosen.length > (isNeutral ? 1 : 0) ? chosen.toSorted((a, b) => a.start - b.start) : places.slice(0, 1);
}

/** Returns the span of a hand-written section: up to the next heading of the same or a higher level, if it has a heading. */
export function extentOf(file: MarkdownFile, { start, end }: Span): Span {
	const own = file.headings.find(({ span }) => span.start === start);
	const next = own && file.headings.find(({ span, depth }) => span.start > start && depth <= own.depth);
	return { start, end: own ? (next?.span.start ?? file.text.length) : end };
}

/** Returns the sections for README kinds, and the others that the README has as sections of their own. */
export function outlineFor(items: readonly OutlineItem[], kinds: readonly string[]): readonly OutlineItem[] {
	const own = ownSections(items);
	return items.filter((item) => own.includes(item) || item.section.readme.some((kind) => kinds.includes(kind)));
}

/** Returns the sections that have a heading or a marker of their own. */
export function ownSections(items: readonly OutlineItem[]): readonly OutlineItem[] {
	return items.filter(({ presence }) => presence !== undefined && presence.by !== 'content');
}

/**
 * Returns the possible kinds of a README. The kind of the repository decides first: a few lists of groups in the README
 * of a module do not make it the page of an organisation.
 *
 * @param path of the README; GitHub expects the page of an organisation at `profile/README.md`.
 */
export function readmeKinds(
	registry: Registry,
	items: readonly OutlineItem[],
	facts: RepositoryFacts,
	path: string,
): readonly string[] {
	const kind = repositoryKind(registry, facts);
	// The repository `.github` contains the page of the organisation.
	if (kind && !/\/\.github$/i.test(facts.repository ?? '')) {
		return [kind];
	}
	const present = ownSections(items);
	const groups = present.filter(({ section }) => section.group !== undefined).length;
	if (/\/profile\/README[^/]*\.md$/i.test(path) || groups > present.length - groups) {
		return ['organisation'];
	}
	return ['module', 'software'];
}

/** A begin marker counts even if the section is invalid, because the README does have the section there. */
function markedPresence({ span, language }: Marker): Presence & { readonly depth: number } {
	return { ...span, language: asLanguage(language), living: true, by: 'marker', depth: 0 };
}

function signsOf(registry: Registry, section: Section, facts: RepositoryFacts): Signs {
	const cache = knownSigns(registry);
	const key = `${section.id} ${facts.repository ?? ''}`;
	const known = cache.get(key);
	if (known) {
		return known;
	}
	const headings = new Map<string, Language | undefined>();
	const addresses: string[] = [];
	const learn = (heading: string, language: Language): void => {
		const words = headingKey(heading);
		headings.set(words, headings.has(words) && headings.get(words) !== language ? undefined : language);
	};
	for (const language of LANGUAGES) {
		learn(section.name[language], language);
		const text = toPlainText(tryRenderSection(registry, withHeadingOnly(section), language, facts) ?? []);
		const heading = /^#{1,6} (.+)$/m.exec(text)?.[1];
		if (heading !== undefined) {
			learn(unescaped(heading), language);
		} else {
			const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^()\s]+)\)/g)];
			const links = pictures.length > 0 ? pictures : [...text.matchAll(/\]\(([^()\s]+)\)/g)];
			addresses.push(...links.map((match) => match[1] ?? ''));
		}
	}
	const signs = { headings, addresses };
	cache.set(key, signs);
	return signs;
}

/** A section without the text below its heading, which takes far longer to render; the whole one if it begins otherwise. */
function withHeadingOnly(section: Section): Section {
	return {
		...section,
		body: perLanguage(
			(language) => /^#{1,6} (?:(?!\{\{[#^>]).)+(?=\n|$)/.exec(section.body[language])?.[0] ?? section.body[language],
		),
	};
}

function unescaped(markdown: string): string {
	return markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** Normalises a heading for comparison: people number headings and add signs. */
function headingKey(heading: string): string {
	return wordsOf(heading).join(' ');
}
