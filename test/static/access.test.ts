import assert from 'node:assert/strict';
import { ACCESS_METHODS } from '../../src/ids';
import { manifest, settings } from '../support/manifest';

const all = settings(manifest());

describe('settings of the access mail', () => {
	it('are the ways of ids.ts, each with a sentence', () => {
		const [, method] = all.find(([key]) => key === 'mii.access.method') ?? [];
		assert.deepEqual(method?.enum, ACCESS_METHODS);
		assert.equal(method?.enumDescriptions?.length, ACCESS_METHODS.length);
	});

	it('belong to the person: no workspace sets them, and Settings Sync carries them on', () => {
		for (const [key, { scope }] of all) {
			assert(!key.startsWith('mii.access.') || scope === 'application', key);
		}
	});
});
