import { parseMarkdown } from '../../../../src/core/markdown/markdownFile';
import type { TextEdit } from '../../../../src/core/problem';
import type { Registry } from '../../../../src/core/registry/registry';
import type { RepositoryFacts } from '../../../../src/core/repository/repositoryFacts';
import type { LivingState } from '../../../../src/core/sections/living/livingSection';
import { findLivingSections, type LivingSections } from '../../../../src/core/sections/living/livingSections';
import { sampleRegistry } from '../../../support/registry';

/** Applies edits, which are in the order of the text and do not overlap. */
export function apply(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let done = 0;
	for (const edit of edits) {
		if (edit.start < done) {
			throw new Error('edits overlap');
		}
		result += text.slice(done, edit.start) + edit.text;
		done = edit.end;
	}
	return result + text.slice(done);
}

/** A registry with two sections: the one of a group, and one that uses a fact. */
export function livingRegistry(name = 'Team Alpha'): Registry {
	return sampleRegistry({
		entries: `entries: { alpha: { group: teams, name: '${name}', source: sample } }\n`,
		sections:
			'sections: { pack: { name: Pack, description: Pack, readme: [module], body: { de: "Paket {{repo.package}}", en: "Package {{repo.package}}" } } }\n',
	});
}

export function sectionsOf(text: string, registry = livingRegistry()): LivingSections {
	return findLivingSections(parseMarkdown(text), { registry, facts: {} });
}

/** The edits that bring all sections of a text up to date. */
export function updateLiving(
	text: string,
	registry: Registry,
	facts: RepositoryFacts = {},
	overwriteEdited = false,
): readonly TextEdit[] {
	const { sections } = findLivingSections(parseMarkdown(text), { registry, facts });
	return sections.flatMap((living) => living.update(overwriteEdited));
}

export function statesOf(text: string, registry = livingRegistry()): readonly LivingState[] {
	return sectionsOf(text, registry).sections.map(({ state }) => state);
}
