import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type MarkdownFile, parseMarkdown } from '../../../src/core/markdown/markdownFile';
import type { Span } from '../../../src/core/problem';

function slice({ text }: MarkdownFile, { start, end }: Span): string {
	return text.slice(start, end);
}

/** The prose with blanks for what is none. */
function prose(text: string): string {
	return parseMarkdown(text)
		.prose.replace(/[\uFFFC\u2029]+/g, ' ')
		.trim();
}

describe('parseMarkdown', () => {
	for (const [text, expected] of [
		['a `b` c', 'a   c'.replace('   ', '   ')],
		['[text](https://example.org "t") after', '[text  after'],
		['[text][ref] after\n\n[ref]: https://example.org', '[text  after'],
		['[ref] after\n\n[ref]: https://example.org', 'after'],
		['![alt](x.png)<br>b', 'b'],
		['see https://example.org/a_(b). Then', 'see  . Then'],
		['mail a.b@example.org now', 'mail   now'],
		['> quoted\n\nown', 'quoted own'],
		['> quoted\n> — Someone\n\nown', 'own'],
		['| Code | Display |\n|---|---|\n| a | quoted |\n\nown', 'own'],
		['> “Quoted.”\n\nown', 'own'],
		['> [!TIP]\n> own', '[!TIP]\n> own'],
		['| a | `b` |\n|---|---|\n| c | d |', '| a |   |\n|---|---|\n| c | d |'],
		['a[^1] b\n\n[^1]: note', 'a b note'],
		['[a][^1]\n\n[^2]: note', '[a][^1] note'],
		['| `a\\|b` | c\\| |\n|---|---|', '| | c\\| |\n|---|---|'],
		['- [x] [done](https://example.org)', '[x] [done'],
		['<div>html</div>', ''],
		['<br/>\nhtml', ''],
		['---\ntitle: x\n---\nown', 'own'],
		['---\nno data\n---\n', '--- no data\n---'.replace('--- ', '')],
	] as const) {
		it(`reads the prose of ${JSON.stringify(text)}`, () => {
			assert.equal(prose(text).replace(/ +/g, ' '), expected.replace(/ +/g, ' '));
		});
	}

	it('finds links in every form with the exact address', () => {
		const file = parseMarkdown(
			'\uFEFF[a](<b c> "t") [![i](d.png)](e\\_f) <https://g.h> https://i.j/k, [l][m]\r\n\r\n[m]: n\r\n\r\n<img src="o&amp;p">\r\n',
		);
		assert.deepEqual(
			file.links.map((link) => [link.form, slice(file, link.destination), link.url, link.image]),
			[
				['link', 'b c', 'b c', false],
				['link', 'e\\_f', 'e_f', false],
				['image', 'd.png', 'd.png', true],
				['autolink', 'https://g.h', 'https://g.h', false],
				['bare', 'https://i.j/k', 'https://i.j/k', false],
				['definition', 'n', 'n', false],
				['html', 'o&amp;p', 'o&p', true],
			],
		);
	});

	it('takes brackets for a link only where the document defines their label', () => {
		const labels = (text: string): readonly string[] =>
			parseMarkdown(text).links.map((link) => slice({ text } as MarkdownFile, link.span));
		const definitions = '[A  b]: c\n[d]: <e f>\n"t"\n';
		assert.deepEqual(labels(`[a b], [d][], [x][a b], [x], [x][y]\n\n${definitions}`), ['[A  b]: c', '[d]: <e f>\n"t"']);
		assert.equal(
			parseMarkdown(`[a https://b.c] [x https://y.z]\n\n[a https://b.c]: d`).links.filter(({ form }) => form === 'bare')
				.length,
			1,
		);
	});

	it('divides a paragraph into definitions and text', () => {
		const { blocks } = parseMarkdown('[a]: b\n[c]: d\ntext\n\n[e]: f\n===\n');
		assert.deepEqual(
			blocks.map(({ type }) => type),
			['definition', 'definition', 'paragraph', 'definition', 'paragraph'],
		);
	});

	it('is not led astray by a second byte order mark', () => {
		for (const before of ['\uFEFF\uFEFF', '---\na: b\n---\n\uFEFF']) {
			const file = parseMarkdown(`${before}# A [b](c)`);
			assert.deepEqual(
				file.links.map((link) => slice(file, link.destination)),
				['c'],
			);
		}
	});

	it('finds headings of both forms', () => {
		const file = parseMarkdown('# A `b` *c*\n\nTitle\n=====\n\n> ## D\n');
		assert.deepEqual(
			file.headings.map(({ depth, text, span }) => [depth, text, slice(file, span)]),
			[
				[1, 'A b c', '# A `b` *c*'],
				[1, 'Title', 'Title\n====='],
				[2, 'D', '## D'],
			],
		);
	});

	it('keeps offsets for every text', () => {
		const pieces = fc.constantFrom(
			'\uFEFF',
			'\r',
			'\n',
			'\r\n',
			'\t',
			'[a](b)',
			'`',
			'<!-- c -->',
			'> ',
			'- ',
			'ä',
			'😀',
			'---\n',
			'k: v\n',
			'\u0000',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 20 }), (parts) => {
				const text = parts.join('');
				const file = parseMarkdown(text);
				assert.equal(file.prose.length, text.length);
				for (const [index, character] of [...file.prose].entries()) {
					assert(/[\uFFFC\u2029]/.test(character) || text.includes(character), String(index));
				}
				assert(file.comments.every(({ span }) => /^<!--[\s\S]*-->$/.test(slice(file, span))));
				assert(
					file.links.every(
						({ destination, form, url }) => form === 'html' || url === '' || slice(file, destination) !== '',
					),
				);
			}),
			{ numRuns: 100 },
		);
	});
});

describe('proseUpTo', () => {
	it('is the beginning of the prose', () => {
		const texts = fc.array(fc.constantFrom('# a', '- b', '- c `d`', '> e', '```', '<p>f</p>', 'g', '', '---'));
		fc.assert(
			fc.property(texts, fc.nat(60), (lines, end) => {
				const text = lines.join('\n');
				assert.equal(parseMarkdown(text).proseUpTo(end), parseMarkdown(text).prose.slice(0, end));
			}),
		);
	});
});
