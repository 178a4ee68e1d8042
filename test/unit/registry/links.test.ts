import assert from 'node:assert/strict';
import { bestLink } from '../../../src/core/registry/links';
import { findSection, renderSection } from '../../../src/core/sections/sections';
import { toPlainText } from '../../../src/core/template/sectionText';
import { sampleRegistry } from '../../support/registry';

const TEAM = '{ kind: team, url: https://github.com/orgs/sample/teams/alpha }';

function linked(...links: readonly string[]): ReturnType<typeof sampleRegistry> {
	return sampleRegistry({
		entries: `entries:\n  alpha: { group: teams, name: Alpha, source: s, links: [${links.join(', ')}] }\n`,
		sections: `sections:
  own:
    name: O
    description: O
    readme: []
    body: "{{#entry.alpha}}{{{link}}}|{{{team}}}|{{#membersOnly}}members{{/membersOnly}}{{/entry.alpha}}"
`,
	});
}

function best(links: readonly string[], language: 'de' | 'en' = 'en'): string | undefined {
	const entry = linked(...links).entries.get('alpha');
	assert(entry);
	return bestLink(entry, language)?.url;
}

describe('bestLink', () => {
	it('is the first that everybody can see', () => {
		const locked = '{ kind: wiki, url: https://a.example/w, members: true }';
		const site = '{ kind: website, url: https://a.example/s }';
		assert.equal(best([TEAM, locked, site, '{ kind: page, url: https://a.example/p }']), 'https://a.example/s');
	});

	it('is a page for members only where there is no other', () => {
		assert.equal(best([TEAM]), 'https://github.com/orgs/sample/teams/alpha');
	});

	it('is a team that everybody can see, where the file says so', () => {
		const open = TEAM.replace(' }', ', members: false }');
		assert.equal(
			best([open, '{ kind: page, url: https://a.example/p }']),
			'https://github.com/orgs/sample/teams/alpha',
		);
	});

	it('suits the language where the same page exists in both', () => {
		const pages = ['de', 'en'].map((code) => `{ kind: page, url: https://a.example/${code}, language: ${code} }`);
		assert.equal(best([TEAM, ...pages], 'de'), 'https://a.example/de');
		assert.equal(best([TEAM, ...pages], 'en'), 'https://a.example/en');
	});

	it('is nothing where no link is known', () => assert.equal(best([]), undefined));
});

describe('an entry in a template', () => {
	const render = (...links: readonly string[]): string => {
		const registry = linked(...links);
		const section = findSection(registry, 'own');
		assert(section);
		return toPlainText(renderSection(registry, section, 'en'));
	};

	it('has the address of its team beside the public page, safe in a link', () => {
		assert.equal(
			render('{ kind: team, url: "https://a.example/a(1)" }', '{ kind: website, url: https://a.example }'),
			'[Alpha](https://a.example)|https://a.example/a%281%29|',
		);
	});

	it('says of a page for members only that it is one', () => {
		assert.equal(render(TEAM), '[Alpha](https://github.com/orgs/sample/teams/alpha)||members');
	});

	it('has neither where no link is known', () => assert.equal(render(), 'Alpha||'));
});
