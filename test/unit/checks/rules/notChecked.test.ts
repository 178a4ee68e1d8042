import assert from 'node:assert/strict';
import { checkReadme } from '../../../../src/core/checks/checks';
import { MAX_DEPTH, MAX_LENGTH } from '../../../../src/core/markdown/parserLimits';
import { CONTEXT, hits, tableOf } from './support';

describe('not-checked', () => {
	const deep = (sign: string, depth: number): string => `# A\n\n${sign.repeat(depth)}a\n`;
	tableOf(
		'not-checked',
		[
			[deep('>', MAX_DEPTH + 1), ''],
			[deep('> ', MAX_DEPTH + 1), ''],
			[deep('- ', MAX_DEPTH + 1), ''],
			[deep('1. > ', MAX_DEPTH), ''],
			[deep('[^1]: ', MAX_DEPTH + 1), ''],
		],
		[
			deep('>', MAX_DEPTH),
			deep('- ', MAX_DEPTH),
			deep('>\n', MAX_DEPTH + 1),
			`${'*a'.repeat(20_000)}\n`,
			`${'['.repeat(20_000)}\n`,
			`| a | b |\n|---|---|\n${'| **a** | _b_ |\n'.repeat(5_000)}`,
		],
	);

	it('finds nothing else in such a file, not even that something is missing', () => {
		const context = { ...CONTEXT, isMii: true };
		assert.deepEqual(
			checkReadme(`${deep('>', MAX_DEPTH + 1)}\n\nTODO`, context).map(({ rule, span }) => [rule, span]),
			[['not-checked', { start: 0, end: 0 }]],
		);
	});

	it('says that a file is too long only where it belongs to the initiative', () => {
		const text = 'a '.repeat(MAX_LENGTH / 2 + 1);
		assert.deepEqual(hits('not-checked', text, { isMii: true }), ['']);
		assert.deepEqual(hits('not-checked', text), []);
		assert.deepEqual(hits('not-checked', text.slice(2), { isMii: true }), []);
	});
});
