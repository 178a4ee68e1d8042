import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RepositoryFacts } from '../../../src/core/repository/repositoryFacts';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { choiceParts } from '../../../src/core/template/choiceParts';
import { toPlainText, toSnippet } from '../../../src/core/template/sectionText';
import { sampleRegistry } from '../../support/registry';

function snippet(choice: string, facts: RepositoryFacts = {}): string {
	const body = JSON.stringify(`{{#choice}}${choice}{{/choice}}`);
	const registry = sampleRegistry({
		sections: `sections: { own: { name: Own, description: Own, readme: [], body: { de: x, en: ${body} } } }\n`,
	});
	const section = findSection(registry, 'own');
	assert(section);
	const parts = renderSection(registry, section, 'en', facts);
	assert.doesNotMatch(toPlainText(parts), /[\uFDD0-\uFDEF]/);
	return toSnippet(parts);
}

describe('choices', () => {
	for (const [choice, expected] of [
		['A|B', '${1|A,B|}$0'],
		['hint||A|B', '${1|[hint],A,B|}$0'],
		['hint||A||B', '${1|[hint],A,B|}$0'],
		['A|B||C', '${1|A,B,C|}$0'],
		// VS Code takes no empty choice, and a single answer is no choice.
		['A|{{entry.gone.name}}|', 'A$0'],
		['||A|B', '${1|A,B|}$0'],
		['A|A|B', '${1|A,B|}$0'],
		['hint||', '${1:[hint]}$0'],
		['hint||hint|A', '${1|[hint],A|}$0'],
		['', '$0'],
		['A,1|B', '${1|A\\,1,B|}$0'],
		['A\n  two|B', '${1|A two,B|}$0'],
		// Known values, and the hints of unknown ones.
		['{{repo.licence}}|MIT', '${1|[Licence],MIT|}$0'],
		['{{#blank}}Name{{/blank}}|MIT', '${1|[Name],MIT|}$0'],
		['{{entry.alpha.name}}|{{initiative.short}}', '${1|Team Alpha,BI|}$0'],
		// A stroke inside a tag or a section separates no choices.
		['{{! a || b }}A|B', '${1|A,B|}$0'],
		['A|{{#choice}}B|C{{/choice}}', '${1|A,B|}$0'],
		['{{#repo.hasLicence}}A|B{{/repo.hasLicence}}C|D', '${1|C,D|}$0'],
	] as const) {
		it(`read ${JSON.stringify(choice)}`, () => assert.equal(snippet(choice), expected));
	}

	it('take a name with a stroke whole', () => {
		assert.equal(snippet('{{repo.title}}|B', { title: { de: 'x | y', en: 'x | y' } }), '${1|x \\\\\\| y,B|}$0');
	});

	it('lose nothing of a template, whatever is in it', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('|', '||', '{{#a}}', '{{/a}}', '{{b}}', '{{{c}}}', 'x')), (tokens) => {
				const template = tokens.join('');
				const { parts } = choiceParts(template);
				assert.equal(parts.join('').replaceAll('|', ''), template.replaceAll('|', ''));
			}),
		);
	});
});
