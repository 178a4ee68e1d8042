import assert from 'node:assert/strict';
import { bareAddresses } from '../../src/core/markdown/bareAddresses';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';

describe('a hostile text', () => {
	it('is no long table, whose links and bold words all count', () => {
		const table = `| a | b |\n|---|---|\n${'| [x](https://example.org) | **b** [ ] a_b_c |\n'.repeat(5_000)}`;
		assert.equal(parseMarkdown(table).links.length, 5_000);
	}).timeout(30_000);
});

describe('bareAddresses', () => {
	for (const [text, found] of [
		['https://a.b/c_(d).', 'https://a.b/c_(d)'],
		['(see https://a.b/c).', 'https://a.b/c'],
		['https://a.b/c?!).)', 'https://a.b/c'],
		['https://a.b/c](x', 'https://a.b/c](x'],
	] as const) {
		it(`finds ${found} in ${text}`, () => {
			const [address] = bareAddresses(text, { start: 0, end: text.length });
			assert.equal(address && text.slice(address.span.start, address.span.end), found);
		});
	}
});
