import assert from 'node:assert/strict';
import { sourceLink } from '../../../src/core/registry/sourceLink';
import { bundledRegistry } from '../../support/bundled';

const COMMIT = '0123abc';

describe('sourceLink', () => {
	for (const [text, label, url] of [
		['https://www.example.org/a?b=1', 'example.org', 'https://www.example.org/a?b=1'],
		['http://example.org/a (2026-01-31)', 'example.org', 'http://example.org/a'],
		// A shortened address leads nowhere.
		['https://example.org/a-long-... (2026-01-31)', 'example.org', undefined],
		[
			`someone/.github profile/README.md@${COMMIT}`,
			'github.com',
			`https://github.com/someone/.github/blob/${COMMIT}/profile/README.md`,
		],
		[
			`torch input/fsh/a-b_c.fsh@${COMMIT} (of 2026-01-31)`,
			'github.com',
			`https://github.com/ours/torch/blob/${COMMIT}/input/fsh/a-b_c.fsh`,
		],
		['torch README.md', 'github.com', 'https://github.com/ours/torch/blob/HEAD/README.md'],
		['README.md of the module', 'README.md of the module', undefined],
		['Web page', 'Web page', undefined],
	] as const) {
		it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(sourceLink(text, 'ours'), { text, label, url }));
	}

	it('takes words for the repository of the entry', () => {
		const { label, url } = sourceLink('Listing and README', 'ours', 'ours/torch');
		assert.deepEqual([label, url], ['github.com', 'https://github.com/ours/torch']);
	});

	it('leads to a page from every source of the registry', () => {
		const { initiative, entries } = bundledRegistry();
		const links = [...entries.values()].flatMap(({ source }) =>
			source.map((text) => sourceLink(text, initiative.organisation)),
		);
		assert(links.length > 300);
		assert.deepEqual(
			links.filter(({ url }) => url === undefined),
			[],
		);
	});
});
