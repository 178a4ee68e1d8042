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

/** The words of a section with a blank in a line, a choice, a blank in a table, and one that is alone in its line. */
export interface FormWords {
	readonly heading: string;
	readonly lead: string;
	readonly outro: string;
	readonly hint: string;
}

const FORM_WORDS: FormWords = { heading: 'Kontakt', lead: 'Lead', outro: 'See you.', hint: 'Name' };

/** A registry with the section `own`, which asks for answers. */
export function formRegistry(words: Partial<FormWords> = {}): Registry {
	const { heading, lead, outro, hint } = { ...FORM_WORDS, ...words };
	const body = (title: string, hints: readonly string[]): string =>
		JSON.stringify(
			[
				`## ${title}`,
				`- **${lead}:** {{#blank lead}}${hints[0]}{{/blank lead}}`,
				`- **Licence:** {{#choice licence}}${hints[1]}||${hints[2]}{{/choice licence}} for all`,
				`| a | b |\n| --- | --- |\n| {{#blank cell}}${hints[3]}{{/blank cell}} | c |`,
				`{{#blank text}}${hints[4]}{{/blank text}}`,
				outro,
			].join('\n\n'),
		);
	const de = body(heading, [hint, 'bitte wählen', 'frei|geschützt', 'Zelle', 'Worum geht es?']);
	const en = body('Contact', ['name', 'please choose', 'free|protected', 'cell', 'What is it about?']);
	return sampleRegistry({
		sections: `sections: { own: { name: Own, description: Own, readme: [], body: { de: ${de}, en: ${en} } } }\n`,
	});
}
