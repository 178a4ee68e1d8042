import assert from 'node:assert/strict';
import { placeOf, readIn, writtenIn } from '../../../../src/core/sections/living/fieldPlace';

describe('the place of a field', () => {
	it('is told by the text around it', () => {
		assert.equal(placeOf('  | a | ', ' | c |'), 'cell');
		assert.equal(placeOf('- **Guide:** [x](', ')\n'), 'address');
		assert.equal(placeOf('- [x](', ' "title")'), 'text');
		assert.equal(placeOf('- **Lead:** ', '\n'), 'text');
	});

	it('decides how an answer is written and read', () => {
		assert.equal(writtenIn('cell', 'a|b\\|c'), 'a\\|b\\|c');
		assert.equal(readIn('cell', ' a\\|b '), 'a|b');
		assert.equal(writtenIn('text', 'a|b'), 'a|b');
		assert.equal(readIn('text', '<a>'), '<a>');
	});

	it('keeps an address that needs its brackets', () => {
		for (const [written, address] of [
			['<https://example.org/a(b)c>', 'https://example.org/a(b)c'],
			['<a>', 'a'],
			['<a b>', '<a b>'],
			['<a)b>', '<a)b>'],
			['<a(b>', '<a(b>'],
			['a(b)', 'a(b)'],
		] as const) {
			assert.equal(readIn('address', written), address);
		}
	});
});
