import assert from 'node:assert/strict';
import { checkReadme } from '../../src/core/checks/checks';
import { bareAddresses } from '../../src/core/markdown/bareAddresses';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import { MAX_DEPTH } from '../../src/core/markdown/parserLimits';
import { CONTEXT } from '../unit/checks/rules/support';

/** The length of the texts in characters. */
const LENGTH = 100_000;

function repeated(piece: string, length = LENGTH): string {
	return piece.repeat(Math.ceil(length / piece.length));
}

/** Texts on which a regular expression or a parser may take the square of their length, or longer. */
const TEXTS: Readonly<Record<string, string>> = {
	'front matter without its end': `---\na: b\r\n${repeated('  x\r\n')}`,
	'an address and closing brackets': `https://x.y/${repeated(')')}`,
	'an address and slashes': `https://x.y/${repeated('/')}z`,
	'blanks after a word': `NN${repeated(' ')}x`,
	'blanks in braces': `{{${repeated(' ')}x`,
	'blanks in a tag': `x <a${repeated(' ')}`,
	'attributes of a tag without its end': `x <a${repeated(' b=c')}`,
	'a marker without its end and blocks': `<!-- mii:begin contact lang=de hash=000000000000 -->\n\n${repeated('a\n\n')}`,
	'nested brackets': repeated('[', LENGTH / 2) + repeated(']', LENGTH / 2),
	'nested pictures': repeated('![', LENGTH / 3) + repeated('](a)', LENGTH / 2),
	'a run of stars on both sides': `${repeated('*', LENGTH / 2)}a${repeated('*', LENGTH / 2)}`,
	'emphasis of three lengths': repeated('**a ', LENGTH / 3) + repeated('*a ', LENGTH / 3) + repeated('b**', LENGTH / 3),
	'runs of backticks of every length': Array.from({ length: 600 }, (_, index) => '`'.repeat(index)).join(' '),
	'definitions and links to them': Array.from({ length: 10_000 }, (_, index) => `[a${index}]: b\n\n[a${index}] `).join(
		'',
	),
	'lists in lists': Array.from({ length: 450 }, (_, index) => `${'  '.repeat(index)}- a\n`).join(''),
	'many quotations in each line': `${'>'.repeat(MAX_DEPTH)} a\n`.repeat(LENGTH / MAX_DEPTH),
	'many lists in each line': `${'- '.repeat(MAX_DEPTH)}a\n`.repeat(LENGTH / MAX_DEPTH / 2),
	'too many lists in a line': `${repeated('- ')}a`,
	'a table of 20,000 rows': `| a | b |\n|---|---|\n${'| **a** | _b_ |\n'.repeat(20_000)}`,
	'a table of 50,000 columns': `|${repeated('a|', LENGTH / 2)}\n|${repeated('-|', LENGTH / 2)}`,
	...Object.fromEntries(
		[
			...['*a', '*_', '*a_ ', '_*a ', '**', '**a ', 'a**b', 'a***', '*a**b ', '~~a', '~a*b_', '`', '`a ', '\\', '\\`'],
			...['[', ']', '[a]', '[a](', '[a](b', '[a](<b', '[a](b "', '![', '[a]: ', '[a]: b\n===\n', '[^a]', '[^a]: b\n'],
			...[
				'<',
				'<!',
				'<!--',
				'<!a',
				'<?',
				'<a ',
				'<a b="',
				'<![CDATA[',
				'</a',
				'<div>\n',
				'<h1>',
				'a@',
				'https://a.b/(',
			],
			...[
				' ',
				'\t',
				'\n',
				'\r',
				'\r\n',
				'> a\n',
				'* a\n',
				'# a\n',
				'a\n=\n',
				'a|\n',
				'| a\n',
				'```\n',
				'{{ ',
				'a',
				'&a;',
			],
		].map((piece) => [`${JSON.stringify(piece)} over and over`, `x ${repeated(piece)}`]),
	),
};

describe('a hostile text', () => {
	for (const [name, text] of Object.entries(TEXTS)) {
		it(`is checked as fast as any: ${name}`, () => {
			const before = process.cpuUsage();
			checkReadme(text, CONTEXT);
			const { user, system } = process.cpuUsage(before);
			// One second on this class of machine, and more where others work on it. The square takes minutes.
			assert(user + system < 4_000_000, `${(user + system) / 1_000} ms`);
		}).timeout(60_000);
	}

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
