import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type MarkdownFile, parseMarkdown } from '../../src/core/markdown/markdownFile';
import { DIFFERENCES, isKnownDifference } from '../support/markdownDifferences';
import { line, oracleParts, type Parts } from '../support/markdownOracle';
import { EXAMPLES, MARKDOWN, READMES } from '../support/markdownTexts';

/** For a long search with other documents each time: `MII_RANDOM_DOCUMENTS=100000 npm test property`. */
const WANTED = process.env['MII_RANDOM_DOCUMENTS'];
const RUNS = Number(WANTED ?? 2_000);

function ownParts(text: string): Parts {
	const file: MarkdownFile = parseMarkdown(text);
	return {
		blocks: file.blocks.map((block) => line(text, block, block.type)),
		headings: file.headings.map(({ span, depth, text: words }) => line(text, span, depth, words.replace(/\s+/g, ''))),
		links: file.links
			.filter(({ form }) => form !== 'bare' && form !== 'html')
			// The other parser has no place for the address of `[text]()`.
			.filter(({ destination: { start, end } }) => start < end || text[start - 1] === '<')
			.map(({ form, span, url, destination: { start, end } }) => line(text, span, form, url, start, end)),
		code: file.inlineCode.map((span) => line(text, span)),
		comments: file.comments.map(({ span }) => line(text, span)),
	};
}

function assertSame(text: string): void {
	assert.deepEqual(ownParts(text), oracleParts(text), JSON.stringify(text));
}

describe('Markdown as CommonMark and GitHub read it', () => {
	it('holds for every example of CommonMark', () => {
		const compared = EXAMPLES.filter((text) => !isKnownDifference(text));
		for (const text of compared) {
			assertSame(text);
		}
		assert(compared.length > 500, `only ${compared.length} were compared`);
	});

	for (const [name, text] of Object.entries(READMES)) {
		it(`holds for the fixture ${name}`, () => {
			assertSame(text.slice(parseMarkdown(text).contentStart));
		});
	}

	for (const { reason, pattern, example } of DIFFERENCES) {
		it(`differs: ${reason}`, () => {
			assert.match(example, pattern);
			assert.notDeepEqual(ownParts(example), oracleParts(example));
		});
	}

	it(`holds for ${RUNS} random documents`, () => {
		let compared = 0;
		fc.assert(
			fc.property(MARKDOWN, (text) => {
				if (!isKnownDifference(text)) {
					compared++;
					assertSame(text);
				}
			}),
			// The same documents each time, so that nobody else's change fails here by chance.
			WANTED === undefined ? { numRuns: RUNS, seed: 1 } : { numRuns: RUNS },
		);
		assert(compared > RUNS * 0.7, `only ${compared} were compared`);
	}).timeout(600_000);
});
