import assert from 'node:assert/strict';
import { typedQuery } from '../../../src/core/markdown/linkQuery';

describe('typedQuery', () => {
	for (const [line, kind, typed, start] of [
		['@', 'name', '', 0],
		['See @AG Cons', 'name', 'AG Cons', 4],
		['(@Hi', 'name', 'Hi', 1],
		['**@Hi', 'name', 'Hi', 2],
		['| @types/node', 'name', 'types/node', 2],
		['„@Hi', 'name', 'Hi', 1],
		['- @Über-x', 'name', 'Über-x', 2],
		['See [HiGHmed](', 'address', '', 14],
		['See [HiGHmed](hi', 'address', 'hi', 14],
		['![x](', 'address', '', 5],
		['/', 'section', '', 0],
		['/kontakt und', 'section', 'kontakt und', 0],
	] as const) {
		it(`reads “${line}”`, () => {
			const query = typedQuery(line);
			assert.deepEqual([query?.kind, query?.typed, query?.start], [kind, typed, start]);
		});
	}

	it('hands on the text of the link', () => assert.equal(typedQuery('a [AG Consent](')?.linkText, 'AG Consent'));

	const silent = [
		'office@mii',
		'a@b',
		'a/@b',
		'a:@b',
		'#@b',
		'<@b',
		'@@b',
		'@ ',
		'(',
		'f(x)',
		'[a](<b',
		'[a](b)',
		'a /b',
		'    /code',
		'/usr/bin',
	];
	for (const line of [...silent, `@${'x'.repeat(100)}`]) {
		it(`asks nothing with “${line}”`, () => assert.equal(typedQuery(line), undefined));
	}
});
