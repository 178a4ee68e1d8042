import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/language';
import type { Registry } from '../../../src/core/registry/registry';
import { findSection, renderSection, sectionsOf } from '../../../src/core/sections/sections';
import { toPlainText, toSnippet } from '../../../src/core/template/sectionText';
import { sampleRegistry } from '../../support/registry';

function text(registry: Registry, id: string, language: Language = 'en'): string {
	const section = findSection(registry, id);
	assert(section, `section ${id}`);
	return toPlainText(renderSection(registry, section, language));
}

function withSection(body: string): Registry {
	const quoted = JSON.stringify(body);
	return sampleRegistry({
		sections: `sections: { own: { name: Own, description: Own, readme: [module], body: { de: ${quoted}, en: ${quoted} } } }\n`,
	});
}

describe('renderSection', () => {
	it('makes a section of every top-level group', () => {
		const registry = sampleRegistry();
		assert.deepEqual(
			sectionsOf(registry).map((section) => section.id),
			['teams'],
		);
		const link = '(https://github.com/orgs/sample/teams/alpha)';
		assert.equal(text(registry, 'teams', 'de'), `## Gruppen\n\n- [Gruppe Alpha]${link}`);
		assert.equal(text(registry, 'teams', 'en'), `## Teams\n\n- [Team Alpha]${link}`);
	});

	it('shows a new group and a new entry with nothing but the data', () => {
		const registry = sampleRegistry({
			groups: 'groups: { teams: { name: Teams }, labs: { name: { de: Labore, en: Labs }, more: true } }\n',
			entries: 'entries: { lab-one: { group: labs, name: Lab One, source: sample } }\n',
		});
		assert.equal(text(registry, 'labs', 'de'), '## Labore\n\n- Lab One\n- u.v.m.');
	});

	it('leaves out what has ended as of the day of the registry', () => {
		const entry = (id: string, to: string): string =>
			`  ${id}: { group: teams, name: ${id}, source: sample, valid: { to: ${to} } }\n`;
		const registry = sampleRegistry({ entries: `entries:\n${entry('before', '2026-05')}${entry('after', '2026')}` });
		assert.equal(text(registry, 'teams'), '## Teams\n\n- after');
	});

	it('keeps in place what has ended where the group says so, for the template to mark', () => {
		const registry = sampleRegistry({
			groups: 'groups: { teams: { name: Teams, keepEnded: true } }\n',
			entries: `entries:
  before: { group: teams, name: Before, source: s, valid: { to: 2024-05 } }
  during: { group: teams, name: During, source: s, valid: { to: '2026' } }
  dateless: { group: teams, name: Dateless, source: s, successor: during }
`,
			sections: `sections:
  own:
    name: O
    description: O
    readme: []
    body: "{{#groups.teams.entries}}{{name}}{{#ended}} ({{endYear}}){{/ended}} {{/groups.teams.entries}}"
`,
		});
		assert.equal(text(registry, 'own'), 'Before (2024) During Dateless ()');
	});

	it('turns what is unknown into tab stops, the same one each time', () => {
		const registry = withSection('{{repo.package}} {{repo.version}} {{repo.package}}');
		const section = findSection(registry, 'own');
		assert(section);
		assert.equal(toSnippet(renderSection(registry, section, 'en')), '${1:[Package id]} ${2:[Version]} ${1}$0');
		const facts = { package: 'de.example', version: '1.0.0' };
		assert.equal(toPlainText(renderSection(registry, section, 'en', facts)), 'de.example 1.0.0 de.example');
	});

	it('reads blanks and choices out of a template', () => {
		const registry = withSection('{{#blank}}Grant{{/blank}} {{#choice}}A|B, C{{/choice}}');
		const section = findSection(registry, 'own');
		assert(section);
		assert.equal(toSnippet(renderSection(registry, section, 'en')), '${1:[Grant]} ${2|A,B\\, C|}$0');
	});

	it('includes other sections', () => {
		assert.match(text(withSection('Start\n\n{{> teams}}\n\nEnd'), 'own'), /^Start\n\n## Teams\n\n- \[.*\n\nEnd$/);
	});

	it('leaves blank lines, hard breaks and indentation as the template has them', () => {
		const written =
			'    code\n\n\nA  \nB \n\n```python\ndef a():\n    pass\n\n\ndef b():\n    pass\n```\n\n\n\n* C\\\n  D';
		assert.equal(text(withSection(`${written}\n`), 'own'), written);
		assert.equal(text(withSection(`\n \n${written}\n\n`), 'own'), written);
	});

	it('leaves nothing of parts without text but the blank line between their neighbours', () => {
		for (const [body, expected] of [
			['A\n\n{{entry.gone.name}}\n\nB', 'A\n\nB'],
			['A\n\n{{#gone}}\nx\n\n{{/gone}}\nB', 'A\n\nB'],
			['A\n\n{{#gone}}\nx\n{{/gone}}\n\n{{#gone}}\nx\n{{/gone}}\n\nB', 'A\n\nB'],
			['A\n{{#gone}}\nx\n{{/gone}}\nB', 'A\nB'],
			['- **A:** {{entry.gone.name}}\n- B', '- **A:**\n- B'],
			['A {{#gone}}x{{/gone}}.', 'A .'],
			['A  \n{{#gone}}\nx\n{{/gone}}\nB', 'A  \nB'],
			['{{#gone}}x{{/gone}}\n\nA\n\n{{entry.gone.name}}', 'A'],
			['{{#choice a}}{{entry.gone.name}}|B{{/choice a}}', 'B'],
		] as const) {
			assert.equal(text(withSection(body), 'own'), expected, body);
		}
	});

	it('ends when a section includes itself', () => {
		assert.match(text(withSection('x {{> own}}'), 'own'), /^x/);
	});

	it('shows a name that looks like a template as text', () => {
		const registry = sampleRegistry({
			entries: "entries: { odd: { group: teams, name: '{{access.to}} *x*', source: sample } }\n",
			sections: 'sections: { all: { name: A, description: A, readme: [], body: "{{> teams}}" } }\n',
		});
		assert.equal(text(registry, 'all'), '## Teams\n\n- {{access.to}} \\*x\\*');
	});
});
