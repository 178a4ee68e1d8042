/** Sorts sections by their use for the current README, for lists. */

import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { type Section, sectionsOf } from '../sections';
import { outlineOf, readmeKinds } from './outline';

/**
 * `suits`: fits the kind of README and is missing. `other`: is for another kind of README. `present`: is there already.
 * `starter`: is a whole README.
 */
export type SectionUse = 'suits' | 'other' | 'present' | 'starter';

export interface UsefulSection {
	readonly section: Section;
	readonly use: SectionUse;
}

/** The README to list sections for. */
export interface ReadmeAtHand {
	readonly file: MarkdownFile;
	/** Its path, by which the page of an organisation is recognised. */
	readonly path: string;
	readonly facts: RepositoryFacts;
	/** Whether it has no text yet; then starters come first, else last. */
	readonly isEmpty: boolean;
}

/** Returns all sections grouped by use; within a use they keep the order of the registry. */
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

/** Returns the starters, those for the given kinds first. */
export function startersFor(registry: Registry, kinds: readonly string[]): readonly Section[] {
	const starters = sectionsOf(registry).filter(({ starter }) => starter);
	const suits = ({ readme }: Section): boolean => readme.some((kind) => kinds.includes(kind));
	return [...starters.filter(suits), ...starters.filter((section) => !suits(section))];
}
