import assert from 'node:assert/strict';
import { mistakes, neededFromOwner } from '../../scripts/release/problems.mjs';
import { readJson } from '../support/project';

describe('a release', () => {
	const { version, repository } = readJson<{ readonly version: string; readonly repository: { readonly url: string } }>(
		'package.json',
	);
	const names = ['GITHUB_REPOSITORY', 'OVSX_PAT_IS_SET'] as const;
	const before = names.map((name) => [name, process.env[name]] as const);

	afterEach(() => {
		for (const [name, value] of before) {
			delete process.env[name];
			Object.assign(process.env, value === undefined ? {} : { [name]: value });
		}
	});

	it('has one version everywhere', () => {
		assert.deepEqual(mistakes(), []);
		assert.match(mistakes('release/0.0.0').join('\n'), /^The tag release\/0\.0\.0 is not release\//);
		assert.match(mistakes(`v${version}`).join('\n'), /is not release\//);
	});

	it('says what only the owner can set', () => {
		const ours = repository.url.replace(/^git\+https:\/\/github\.com\/|\.git$/g, '');
		Object.assign(process.env, { GITHUB_REPOSITORY: 'somebody/else', OVSX_PAT_IS_SET: 'false' });
		const { missing, unseen } = neededFromOwner();
		assert.equal(missing[0], `repository is github.com/${ours}, but this clone is of somebody/else.`);
		assert.match(missing.join('\n'), /OVSX_PAT/);
		assert.match(unseen.join('\n'), /trusted publisher/);
		Object.assign(process.env, { GITHUB_REPOSITORY: ours, OVSX_PAT_IS_SET: 'true' });
		assert.doesNotMatch(neededFromOwner().missing.join('\n'), /repository is|OVSX_PAT/);
	});
});
