import assert from 'node:assert/strict';
import { Blanks, type SectionText, toPlainText, toSnippet, withoutMarks } from '../../../src/core/template/sectionText';

describe('toSnippet', () => {
	it('escapes what a snippet would read as its own', () => {
		assert.equal(toSnippet(['a $b }c \\d']), 'a \\$b \\}c \\\\d$0');
	});

	it('numbers blanks in order and gives the same blank the same stop', () => {
		const text: SectionText = [
			{ hint: 'x', choices: [] },
			' ',
			{ hint: 'y', choices: [] },
			' ',
			{ hint: 'x', choices: [] },
		];
		assert.equal(toSnippet(text), '${1:x} ${2:y} ${1}$0');
	});

	it('escapes in choices only what choices know', () => {
		assert.equal(toSnippet([{ hint: '', choices: ['a,b', 'c|d', 'e}f'] }]), '${1|a\\,b,c\\|d,e}f|}$0');
	});
});

describe('toPlainText', () => {
	it('writes the hint, or the first choice', () => {
		assert.equal(toPlainText(['a ', { hint: 'h', choices: [] }, ' ', { hint: '', choices: ['c', 'd'] }]), 'a h c');
	});
});

describe('Blanks', () => {
	it('finds its marks again', () => {
		const blanks = new Blanks();
		const first = blanks.add('one');
		const second = blanks.add('two', { choices: ['x', 'y'], answered: true });
		assert.deepEqual(blanks.split(`a${second}b${first}`), [
			'a',
			{ hint: 'two', choices: ['x', 'y'], answered: true },
			'b',
			{ hint: '[one]', choices: [] },
		]);
	});

	it('cannot be forged by data', () => {
		const blanks = new Blanks();
		const mark = blanks.add('one');
		assert.deepEqual(blanks.split(withoutMarks(String(mark))), ['0']);
	});
});
