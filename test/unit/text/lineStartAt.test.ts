import assert from 'node:assert/strict';
import { lineStartAt } from '../../../src/core/text/lineStartAt';

describe('lineStartAt', () => {
	it('is behind the last line end, of any kind', () => {
		for (const [text, start] of [
			['ab', 0],
			['a\nb', 2],
			['a\r\nb', 3],
			['a\rb', 2],
			['a\n', 2],
		] as const) {
			assert.equal(lineStartAt(text, text.length), start, JSON.stringify(text));
		}
		assert.equal(lineStartAt('a\nb', 1), 0);
		assert.equal(lineStartAt('\na', 0), 0);
	});
});
