/** Which sections of the catalogue a README has: where, in which language, written by hand or living. */

import { asLanguage, LANGUAGES, type Language } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import { titleOf } from '../../markdown/title';
import type { Span } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { repositoryKind } from '../../repository/repositoryKind';
import { toPlainText } from '../../template/sectionText';
import { findLivingSections } from '../living/livingSections';
import type { Marker } from '../living/marker';
import { type Section, sectionsOf, tryRenderSection } from '../sections';
import { CONTENTS } from './contents';
import { matchHeading, wordsOf } from './headingWords';

/** Where a section is. */
export interface Presence extends Span {
	/** Nothing where several languages say the same. */
	readonly language: Language | undefined;
	/** It stands between markers. */
	readonly living: boolean;
	/** What tells it: a marker or a heading begins a section of its own; by its content it can be a part of another. */
	readonly by: 'marker' | 'heading' | 'content';
}

export interface OutlineItem {
	readonly section: Section;
	/** Nothing when the README does not have the section, as far as anybody can tell. */
	readonly presence: Presence | undefined;
	/** Every place in the order of the text: a bilingual README has a section in each language. */
	readonly places: readonly Presence[];
}

/** What the section itself, as it would be inserted, is known by. */
interface Signs {
	/** Its own heading and its name. */
	readonly headings: ReadonlyMap<string, Language | undefined>;
	/** Addresses, for a section without a heading. */
	readonly addresses: readonly string[];
}

const knownSigns = new WeakMap<Registry, Map<string, Signs>>();

/**
 * Holds a README against the catalogue, whole READMEs left out. A section is known by its marker, by its own heading or
 * a synonym at any level, else by what it holds.
 *
 * @param facts of the repository at hand: pictures such as badges are known by its name.
 */
export function outlineOf(registry: Registry, file: MarkdownFile, facts: RepositoryFacts = {}): readonly OutlineItem[] {
	const { begins } = findLivingSections(file, { registry, facts });
	const title = titleOf(file);
	return sectionsOf(registry)
		.filter((section) => !section.starter)
		.map((section) => {
			const signs = signsOf(registry, section, facts);
			const written = file.headings.flatMap((heading) => {
				const own = comparable(heading.text);
				const match = signs.headings.has(own)
					? { language: signs.headings.get(own) }
					: matchHeading(registry, section.id, heading.text, heading === title);
				const { span, depth } = heading;
				return match ? [{ ...span, language: match.language, living: false, by: 'heading' as const, depth }] : [];
			});
			const marked = begins.filter(({ id }) => id === section.id).map(markedPlace);
			const places = onePlaceALanguage([...marked, ...written]);
			const content = places.length > 0 ? undefined : contentPlace(registry, file, section, signs);
			const all = content ? [content] : places;
			return { section, presence: all[0], places: all };
		});
}

/** The place of a section that no heading names. */
function contentPlace(
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
 * The first place of each language, in the order of the text, of the headings those of the highest rank. A place that
 * says nothing of its language counts where it comes first: a heading of several languages may belong to the marker above.
 */
function onePlaceALanguage(found: readonly (Presence & { readonly depth: number })[]): readonly Presence[] {
	const highest = Math.min(...found.flatMap(({ by, depth }) => (by === 'heading' ? depth : [])));
	const places = found
		.filter(({ by, depth }) => by !== 'heading' || depth === highest)
		.map(({ depth, ...place }): Presence => place)
		.toSorted((a, b) => a.start - b.start);
	const chosen = LANGUAGES.flatMap((language) => places.find((place) => place.language === language) ?? []);
	const isNeutral = places[0]?.language === undefined;
	return chosen.length > (isNeutral ? 1 : 0) ? chosen.toSorted((a, b) => a.start - b.start) : places.slice(0, 1);
}

/** The text of a section that a person has written: up to the next heading of its rank, without a heading the place. */
export function extentOf(file: MarkdownFile, { start, end }: Span): Span {
	const own = file.headings.find(({ span }) => span.start === start);
	const next = own && file.headings.find(({ span, depth }) => span.start > start && depth <= own.depth);
	return { start, end: own ? (next?.span.start ?? file.text.length) : end };
}

/** The sections that a README of a kind wants, and those that it has anyway as sections of their own. */
export function outlineFor(items: readonly OutlineItem[], kinds: readonly string[]): readonly OutlineItem[] {
	const own = ownSections(items);
	return items.filter((item) => own.includes(item) || item.section.readme.some((kind) => kinds.includes(kind)));
}

/** The sections of a file that is no README: those with a heading or a marker of their own. */
export function ownSections(items: readonly OutlineItem[]): readonly OutlineItem[] {
	return items.filter(({ presence }) => presence !== undefined && presence.by !== 'content');
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
	const present = ownSections(items);
	const groups = present.filter(({ section }) => section.group !== undefined).length;
	if (/\/profile\/README[^/]*\.md$/i.test(path) || groups > present.length - groups) {
		return ['organisation'];
	}
	return ['module', 'software'];
}

/** A marker counts even where it makes no sound section: whoever wrote it has the section there. */
function markedPlace({ span, language }: Marker): Presence & { readonly depth: number } {
	return { ...span, language: asLanguage(language), living: true, by: 'marker', depth: 0 };
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
	const learn = (heading: string, language: Language): void => {
		const words = comparable(heading);
		headings.set(words, headings.has(words) && headings.get(words) !== language ? undefined : language);
	};
	for (const language of LANGUAGES) {
		learn(section.name[language], language);
		const text = toPlainText(tryRenderSection(registry, section, language, facts) ?? []);
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
	perRegistry.set(key, signs);
	return signs;
}

function unescaped(markdown: string): string {
	return markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** People number headings and put signs around them. */
function comparable(heading: string): string {
	return wordsOf(heading).join(' ');
}
