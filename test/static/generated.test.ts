import assert from 'node:assert/strict';
import { generated } from '../../scripts/generated.mjs';
import { readText } from '../support/project';

describe('generated files', () => {
	it('are what the registry makes of them (else run npm run generate)', async () => {
		for (const [file, text] of Object.entries(await generated())) {
			assert.equal(readText(file), text, `${file} is stale`);
		}
	});
});
