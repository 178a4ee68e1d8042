import assert from 'node:assert/strict';
import { hasSameName, isOwnedBy, isSameRepository } from '../../../src/core/repository/repositoryName';

describe('isSameRepository', () => {
	for (const [one, other, isSame] of [
		['Owner/Name', 'owner/name', true],
		['owner/name', 'owner/name.git', true],
		['owner/name', 'other/name', false],
		['owner/name', 'owner/other', false],
		['owner/name', undefined, false],
		[undefined, undefined, false],
	] as const) {
		it(`holds ${one} against ${other}`, () => assert.equal(isSameRepository(one, other), isSame));
	}
});

describe('hasSameName', () => {
	it('knows a fork', () => {
		assert.equal(hasSameName('me/Name', 'owner/name'), true);
		assert.equal(hasSameName('me/name', 'owner/name-2'), false);
		assert.equal(hasSameName(undefined, undefined), false);
	});
});

describe('isOwnedBy', () => {
	it('knows the account', () => {
		assert.equal(isOwnedBy('Owner/name', 'owner'), true);
		assert.equal(isOwnedBy('owner-2/name', 'owner'), false);
		assert.equal(isOwnedBy(undefined, undefined), false);
	});
});
