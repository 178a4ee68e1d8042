import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/applyEdits';
import { editsBetween } from '../../../src/core/text/editsBetween';

describe('editsBetween', () => {
	for (const [before, after, count] of [
		['a Teh b', 'a The b', 1],
		['aaa', 'aa', 1],
		['', 'x', 1],
		['xyx', 'xyxyx', 1],
		['a\nb\nc', 'x\nb\ny', 2],
		['a\r\nb\r\n', 'a\r\nc\r\n', 1],
		['a\nb\nc\n', 'a b\nc\n', 1],
		['a', 'a', 0],
	] as const) {
		it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
			const edits = editsBetween(before, after);
			assert.equal(edits.length, count);
			assert.equal(applyEdits(before, edits), after);
		});
	}

	it('touches nothing but what differs', () => {
		assert.deepEqual(editsBetween('a\nb Teh c\n', 'a\nb The c\n'), [{ start: 5, end: 7, text: 'he' }]);
	});
});
