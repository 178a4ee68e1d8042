import assert from 'node:assert/strict';
import { checkReadme } from '../../src/core/checks/checks';
import { bareAddresses } from '../../src/core/markdown/bareAddresses';
import { frontMatterEnd } from '../../src/core/markdown/frontMatter';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import { CONTEXT } from '../unit/checks/rules/support';

/** Texts on which a regular expression or the parser once took the square of their length, or longer. */
const TEXTS: Readonly<Record<string, string>> = {
	'front matter without its end': `---\na: b\r\n${'  x\r\n'.repeat(5_000)}`,
	'an address and closing brackets': `https://x.y/${')'.repeat(100_000)}`,
	'an address and slashes': `https://x.y/${'/'.repeat(100_000)}z`,
	blanks: `NN${' '.repeat(100_000)}x`,
	'blanks in braces': `{{${' '.repeat(100_000)}x`,
	'emphasis of two kinds': '*a_ '.repeat(10_000),
	'closing brackets': ']'.repeat(40_000),
	'a marker without its end and blocks': `<!-- mii:begin contact lang=de hash=000000000000 -->\n\n${'a\n\n'.repeat(16_000)}`,
	'nested brackets': '['.repeat(20_000) + ']'.repeat(20_000),
};

describe('a hostile text', () => {
	for (const [what, text] of Object.entries(TEXTS)) {
		it(`is checked as fast as any: ${what}`, () => {
			const before = process.cpuUsage();
			checkReadme(text, CONTEXT);
			const { user, system } = process.cpuUsage(before);
			assert(user + system < 1_500_000, `${(user + system) / 1_000} ms`);
		}).timeout(30_000);
	}

	it('is no long table, whose links and bold words all count', () => {
		const table = `| a | b |\n|---|---|\n${'| [x](https://example.org) | **b** [ ] a_b_c |\n'.repeat(5_000)}`;
		assert.equal(parseMarkdown(table).links.length, 5_000);
	}).timeout(30_000);
});

describe('frontMatterEnd', () => {
	for (const lineEnd of ['\n', '\r\n', '\r']) {
		for (const [lines, end] of [
			[['---', 'a: b', '- c', '  d', '# e', '', '---', 'text'], 7],
			[['---', 'a: b', '---'], 3],
			[['---', 'a: b', 'no data', '---', 'x'], 0],
			[['---', '# a', 'a: b', '---', 'x'], 0],
			[['---', 'a: b', ''], 0],
			[['--- a: b', '---', ''], 0],
		] as const) {
			it(`finds the end of ${JSON.stringify(lines.join(lineEnd))}`, () => {
				const text = lines.join(lineEnd);
				const expected = lines.slice(0, end).join(lineEnd) + (end > 0 && end < lines.length ? lineEnd : '');
				assert.equal(frontMatterEnd(text), expected.length);
				assert.equal(frontMatterEnd(`\uFEFF${text}`), expected.length + 1);
			});
		}
	}
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
