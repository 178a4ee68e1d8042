import assert from 'node:assert/strict';
import { perVersion } from '../../../src/core/text/perVersion';

describe('perVersion', () => {
	it('computes a value once for each version of a document', () => {
		const asked: string[] = [];
		const parse = perVersion((document: { readonly name: string; readonly version: number }) => {
			asked.push(`${document.name} ${document.version}`);
			return { of: document.version };
		});
		const readme = { name: 'readme', version: 1 };
		const other = { name: 'other', version: 1 };
		assert.equal(parse(readme), parse(readme));
		parse(other);
		parse(readme);
		readme.version = 2;
		assert.deepEqual(parse(readme), { of: 2 });
		parse(readme);
		assert.deepEqual(asked, ['readme 1', 'other 1', 'readme 2']);
	});

	it('computes it once for callers that wait at the same time', async () => {
		let count = 0;
		const parse = perVersion(async (_: { readonly version: number }) => {
			await Promise.resolve();
			count += 1;
			return count;
		});
		const document = { version: 1 };
		assert.deepEqual(await Promise.all([parse(document), parse(document), parse(document)]), [1, 1, 1]);
	});

	it('hands on the value of the version before', () => {
		const versions = perVersion<{ version: number }, readonly number[]>(({ version }, before = []) => [
			...before,
			version,
		]);
		const document = { version: 1 };
		versions(document);
		document.version = 3;
		assert.deepEqual(versions(document), [1, 3]);
		assert.deepEqual(versions({ version: 2 }), [2]);
	});
});
