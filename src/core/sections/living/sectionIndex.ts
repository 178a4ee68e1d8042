import type { Registry } from '../../registry/registry';
import { type Section, sectionsOf } from '../sections';

const indexes = new WeakMap<Registry, ReadonlyMap<string, Section>>();

/** The sections of a registry by id, made once a registry. */
export function sectionIndex(registry: Registry): ReadonlyMap<string, Section> {
	const known = indexes.get(registry) ?? new Map(sectionsOf(registry).map((section) => [section.id, section]));
	indexes.set(registry, known);
	return known;
}
