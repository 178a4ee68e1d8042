import assert from 'node:assert/strict';
import { countUpTo } from '../../../src/core/text/countUpTo';

describe('countUpTo', () => {
	it('counts what begins up to an offset', () => {
		const counts = (sorted: readonly number[]): readonly number[] =>
			[0, 1, 2, 3, 4].map((offset) => countUpTo(sorted, offset, (start) => start));
		assert.deepEqual(counts([]), [0, 0, 0, 0, 0]);
		assert.deepEqual(counts([1]), [0, 1, 1, 1, 1]);
		assert.deepEqual(counts([0, 2, 2, 4]), [1, 1, 3, 3, 4]);
	});
});
