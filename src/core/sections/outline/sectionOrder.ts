/** Which sections are of use for the README at hand, and in which order a list shows them. */

import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { type Section, sectionsOf } from '../sections';
import { outlineOf, readmeKinds } from './outline';

/**
 * What a section is for the README: it suits and is missing, it is for another kind of README, it is there already, or
 * it is a whole README itself.
 */
export type SectionUse = 'suits' | 'other' | 'present' | 'starter';

export interface UsefulSection {
	readonly section: Section;
	readonly use: SectionUse;
}

/** The README that sections are looked for. */
export interface ReadmeAtHand {
	readonly file: MarkdownFile;
	/** Its path: the page of an organisation has a place of its own. */
	readonly path: string;
	readonly facts: RepositoryFacts;
	/** Nothing stands in it yet: then whole READMEs come first, else last. */
	readonly isEmpty: boolean;
}

/** All sections, those of the same use side by side, in the order of the catalogue. */
export function usefulSections(registry: Registry, readme: ReadmeAtHand): readonly UsefulSection[] {
	const outline = outlineOf(registry, readme.file, readme.facts);
	const kinds = readmeKinds(registry, outline, readme.facts, readme.path);
	const present = new Set(outline.flatMap(({ section, presence }) => (presence ? [section.id] : [])));
	const starters = startersFor(registry, kinds).map((section): UsefulSection => ({ section, use: 'starter' }));
	const parts = sectionsOf(registry).filter(({ starter }) => !starter);
	const items = parts.map((section): UsefulSection => {
		const suits = section.readme.some((kind) => kinds.includes(kind));
		return { section, use: present.has(section.id) ? 'present' : suits ? 'suits' : 'other' };
	});
	const order: readonly SectionUse[] = readme.isEmpty
		? ['starter', 'suits', 'other', 'present']
		: ['suits', 'other', 'present', 'starter'];
	const all = [...starters, ...items];
	return order.flatMap((use) => all.filter((item) => item.use === use));
}

/** The whole READMEs, those of these kinds first. */
export function startersFor(registry: Registry, kinds: readonly string[]): readonly Section[] {
	const starters = sectionsOf(registry).filter(({ starter }) => starter);
	const suits = ({ readme }: Section): boolean => readme.some((kind) => kinds.includes(kind));
	return [...starters.filter(suits), ...starters.filter((section) => !suits(section))];
}
