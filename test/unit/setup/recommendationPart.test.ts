import assert from 'node:assert/strict';
import { RECOMMENDATION_PATH } from '../../../src/core/setup/setupFiles';
import { plainJson } from '../../../src/core/text/plainJson';
import { PRODUCT, partOf, withParts } from './setupSupport';

const ID = PRODUCT.extension;

describe('the recommendation of the extension', () => {
	const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
		['an empty file', '', `{\n\t"recommendations": [\n\t\t"${ID}"\n\t]\n}\n`],
		['an empty object', '{}\n', `{\n\t"recommendations": ["${ID}"]\n}\n`],
		[
			'another key',
			'{\n  "unwantedRecommendations": []\n}\n',
			`{\n  "unwantedRecommendations": [],\n  "recommendations": ["${ID}"]\n}\n`,
		],
		['an empty list', '{ "recommendations": [] }', `{ "recommendations": [\n\t"${ID}"\n] }`],
		['a list in one line', '{"recommendations": ["a.b"]}', `{"recommendations": ["a.b", "${ID}"]}`],
		[
			'a list in one line with a comma at its end',
			'{"recommendations": ["a.b",]}',
			`{"recommendations": ["a.b", "${ID}",]}`,
		],
		[
			'lines with comments',
			'{\n\t// For FHIR.\n\t"recommendations": [\n\t\t"a.b" // Shorthand\n\t\t// "c.d"\n\t]\n}\n',
			`{\n\t// For FHIR.\n\t"recommendations": [\n\t\t"a.b", // Shorthand\n\t\t"${ID}"\n\t\t// "c.d"\n\t]\n}\n`,
		],
		[
			'a comma at the end, before a comment',
			'{\n\t"recommendations": [\n\t\t"a.b", // one, two\n\t],\n}\n',
			`{\n\t"recommendations": [\n\t\t"a.b", // one, two\n\t\t"${ID}",\n\t],\n}\n`,
		],
		[
			'lines with CRLF',
			'{\r\n  "recommendations": [\r\n    "a.b"\r\n  ]\r\n}\r\n',
			`{\r\n  "recommendations": [\r\n    "a.b",\r\n    "${ID}"\r\n  ]\r\n}\r\n`,
		],
		[
			'a list with a comment alone',
			'{\n\t"recommendations": [\n\t\t// none\n\t]\n}',
			`{\n\t"recommendations": [\n\t\t"${ID}"\n\t\t// none\n\t]\n}`,
		],
		['signs of comments in a string', '{"recommendations": ["a.b//c"]}', `{"recommendations": ["a.b//c", "${ID}"]}`],
	];
	for (const [name, before, after] of CASES) {
		it(`is added to ${name}, and nothing else changes`, async () => {
			const written = await withParts({ [RECOMMENDATION_PATH]: before }, ['recommendation']);
			assert.equal(written[RECOMMENDATION_PATH], after);
			assert(JSON.parse(plainJson(after)).recommendations.includes(ID));
			assert.equal((await partOf('recommendation', { [RECOMMENDATION_PATH]: after })).state, 'present');
		});
	}

	it('makes the file when there is none', async () => {
		assert.equal((await withParts({}, ['recommendation']))[RECOMMENDATION_PATH], CASES[0]?.[2]);
	});

	it('is there already in any case of letters, and not only in a comment', async () => {
		const state = async (text: string) => (await partOf('recommendation', { [RECOMMENDATION_PATH]: text })).state;
		assert.equal(await state(`{"recommendations": ["${ID.toUpperCase()}"]}`), 'present');
		assert.equal(await state(`{"recommendations": [/* "${ID}" */]}`), 'missing');
	});

	for (const [text, reason] of [
		['{ "recommendations": [', / has mistakes/],
		['[]', / has mistakes/],
		['null', / has mistakes/],
		['{ "recommendations": "a.b" }', / has no place/],
		[`{ "unwantedRecommendations": ["${ID}"] }`, / is not wanted/],
	] as const) {
		it(`is not written into ${text}`, async () => {
			const part = await partOf('recommendation', { [RECOMMENDATION_PATH]: text });
			assert.equal(part.state, 'blocked');
			assert.match(part.reason ?? '', reason);
			assert.deepEqual(await withParts({ [RECOMMENDATION_PATH]: text }, ['recommendation']), {});
		});
	}
});
