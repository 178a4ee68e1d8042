import assert from 'node:assert/strict';
import fc from 'fast-check';
import { prefixTree } from '../../../src/core/text/prefixTree';

describe('a prefix tree', () => {
	it('matches the longest of any texts, and nothing else', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(fc.array(word, { minLength: 1 }), word, (words, text) => {
				const found = new RegExp(`^(?:${prefixTree(words.map((one) => [...one]))})`).exec(text)?.[0];
				const longest = words.filter((one) => text.startsWith(one)).toSorted((a, b) => b.length - a.length)[0];
				assert.equal(found, longest);
			}),
		);
	});

	it('writes common beginnings once, and long texts without nesting', () => {
		assert.equal(prefixTree(['abc', 'abd', 'ab', 'x'].map((text) => [...text])), '(?:ab(?:c|d)?|x)');
		assert.equal(prefixTree([[...'a'.repeat(500)]]), 'a'.repeat(500));
	});

	it('finds one of 50,000 texts as fast as one of two', () => {
		const words = Array.from({ length: 50_000 }, (_, index) => [...`Wrong${index}`]);
		const pattern = new RegExp(`(?<!\\w)(?:${prefixTree(words)})(?!\\w)`, 'g');
		const before = process.cpuUsage().user;
		assert.equal('W Wrong Wrong49999 '.repeat(5_000).match(pattern)?.length, 5_000);
		// Each text at each position takes minutes.
		assert(process.cpuUsage().user - before < 5_000_000);
	});
});
