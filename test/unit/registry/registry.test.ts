import assert from 'node:assert/strict';
import { SearchIndex } from '../../../src/core/entries/search';
import { LANGUAGES } from '../../../src/core/language';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { staticSnippets } from '../../../src/core/sections/staticSnippets';
import { toPlainText } from '../../../src/core/template/sectionText';
import { sampleRegistry } from '../../support/registry';

// The rows of the tree and of the pickers are held against the registry in the real VS Code (test/ui).
describe('a new group with a new entry', () => {
	const registry = sampleRegistry({
		groups: 'groups: { teams: { name: Teams }, labs: { name: { de: Labore, en: Labs } } }\n',
		entries: `
entries:
  lab-one:
    group: labs
    name: { de: Labor Eins, en: Lab One }
    source: sample
    links: [{ kind: website, url: https://lab.example.org }]
`,
	});

	it('is in the order of the tree', () => {
		assert.deepEqual(
			registry.groupsOf().map((group) => [group.id, registry.countOf(group.id)]),
			[
				['teams', 0],
				['labs', 1],
			],
		);
	});

	it('is found', () => {
		const [found] = new SearchIndex(registry).search('labor eins');
		assert(found?.kind === 'entry' && found.entry.id === 'lab-one');
	});

	it('is a section', () => {
		const section = findSection(registry, 'labs');
		assert(section);
		assert.match(
			toPlainText(renderSection(registry, section, 'de')),
			/- \[Labor Eins\]\(https:\/\/lab\.example\.org\)/,
		);
	});

	it('is a snippet in every language, and a choice of mii-link', () => {
		const snippets = Object.values(staticSnippets(registry));
		assert.equal(snippets.filter(({ prefix }) => prefix === 'mii-labs').length, LANGUAGES.length);
		const links = snippets.filter(({ prefix }) => prefix === 'mii-link').map(({ body }) => body.join('\n'));
		assert(links.some((body) => body.includes('[Lab One](https://lab.example.org)')));
	});
});
