import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { cardLink, cardText, withoutPictures } from '../../../src/core/markdown/cardMarkdown';

const PIECES = [
	...[
		'[',
		']',
		'(',
		')',
		'!',
		'\\',
		'<',
		'>',
		'"',
		'`',
		'*',
		'_',
		'|',
		'&',
		'&#91;',
		'$(',
		'#',
		':',
		' ',
		'\n',
		'\n\n',
		'\t',
		'a',
	],
	...[
		'![',
		'](',
		'![x](https://a.b/c.png)',
		'[x](command:a)',
		'[i]: https://a.b\n',
		'![i]',
		'<img src="https://a.b">',
		'https://a.b',
		'www.a.b',
		'b@c.de',
		'mailto:b@c.de',
	],
];
const TEXT = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));

/** Without the transform that finds addresses in the text that is left, after entities have been read. */
const EXTENSIONS = gfmFromMarkdown().map(({ transforms, ...extension }) => extension);

function nodesIn(markdown: string): readonly Nodes[] {
	const nodes: Nodes[] = [];
	const visit = (node: Nodes): void => {
		nodes.push(node);
		for (const child of 'children' in node ? node.children : []) {
			visit(child);
		}
	};
	visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: EXTENSIONS }));
	return nodes;
}

/** The link text as marked reads it: without the backslashes before brackets. */
function asLinkText(markdown: string): string {
	return markdown.replace(/\\([[\]])/g, '$1');
}

/** The addresses of links and pictures, and HTML. */
function addressesIn(markdown: string): readonly string[] {
	return nodesIn(markdown).flatMap((node) => ('url' in node ? [node.url] : node.type === 'html' ? [node.value] : []));
}

/** The same of a text in a card, by itself and as marked reads it in a link. */
function addressesOf(text: string): readonly string[] {
	const markdown = cardText(text);
	return [markdown, asLinkText(markdown)]
		.flatMap((read) => addressesIn(`${read}\n\n[i]: i`))
		.filter((url) => url !== 'i');
}

describe('text in a card', () => {
	for (const text of [
		'![x](https://beacon.invalid/a.png)',
		'[Website](command:mii.insertLink?%5B%7B%22at%22%3A%5B0%2C0%2C99%2C0%5D%7D%5D)',
		'https://![x](https:beacon.invalid',
		'\\[x](command:a)',
		'\\\\[x](command:a)',
		'Write to office@beacon.invalid',
	]) {
		it(`is no link and no picture: ${text}`, () => {
			assert.deepEqual(addressesOf(text), []);
			assert.deepEqual(addressesIn(cardLink(text, 'https://a.b/', { title: text })), ['https://a.b/']);
		});
	}

	it('has no link, picture or HTML, and reads as it was written, whatever is in it', () => {
		fc.assert(
			fc.property(TEXT, (text) => {
				assert.deepEqual(addressesOf(text), []);
				const shown = nodesIn(cardText(text))
					.map((node) => ('value' in node ? node.value : ''))
					.join('');
				// VS Code takes the backslash before `$(` away.
				assert.equal(shown.replace(/\\\$\(/g, '$(').replace(/\s/g, ''), text.replace(/\s/g, ''));
			}),
			{ numRuns: 300 },
		);
	});

	it('leaves a link as one link, whatever its text and title are', () => {
		fc.assert(
			fc.property(TEXT, TEXT, (text, title) => {
				const flat = text.replace(/\s+/g, ' ').trim();
				const urls = addressesIn(cardLink(flat, 'https://a.b/', { icon: 'link', title: title.replace(/\n+/g, ' ') }));
				assert.deepEqual(urls, ['https://a.b/']);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('Markdown without pictures', () => {
	for (const picture of [
		'![![x](a)](https://beacon.invalid/1.png)',
		'![x][i]\n\n[i]: https://beacon.invalid/2.png',
		'![a[b]c](https://beacon.invalid/3.png)',
		'![a\\]b](https://beacon.invalid/4.png)',
		'![i]\n\n[i]: https://beacon.invalid/5.png',
		'!![](x)[y](https://beacon.invalid/6.png)',
	]) {
		it(`has none: ${JSON.stringify(picture)}`, () => {
			assert.deepEqual(picturesIn(withoutPictures(`## X\n\nText ${picture}`)), []);
		});
	}

	it('has none, whatever is in it', () => {
		fc.assert(fc.property(TEXT, (text) => assert.deepEqual(picturesIn(`${withoutPictures(text)}\n\n[i]: i`), [])));
	});

	it('keeps the text of pictures and everything else', () => {
		assert.equal(withoutPictures('## A\n\n![Build](x) and [a](b)!'), '## A\n\nBuild and [a](b)!');
	});
});

function picturesIn(markdown: string): readonly string[] {
	return nodesIn(markdown).flatMap(({ type }) => (type === 'image' || type === 'imageReference' ? [type] : []));
}
