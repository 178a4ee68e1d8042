import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { WORKFLOW_PATH } from '../../../src/core/setup/setupFiles';
import { partOf, withParts } from './setupSupport';

describe('the workflow', () => {
	it('calls the reusable one of this version, and asks for no more than it needs', async () => {
		const written = parse((await withParts({}, ['workflow']))[WORKFLOW_PATH] ?? '');
		assert.deepEqual(written.jobs, { check: { uses: 'people/tool/.github/workflows/check.yml@v2' } });
		assert.deepEqual(written.permissions, { contents: 'read' });
		assert('pull_request' in written.on && 'push' in written.on);
	});

	it('is there already in any file that runs the program, and not in a comment', async () => {
		for (const step of ['uses: people/tool@v2', 'run: npx tool check']) {
			const part = await partOf('workflow', { '.github/workflows/build.yaml': `jobs:\n  a: { steps: [${step}] }\n` });
			assert.deepEqual([part.state, part.path], ['present', '.github/workflows/build.yaml']);
		}
		assert.equal((await partOf('workflow', { '.github/workflows/a.yml': '# people/tool\n' })).state, 'missing');
		assert.equal((await partOf('workflow', { '.gitlab-ci.yml': 'a:\n  script: npx tool check\n' })).state, 'present');
	});

	it('replaces no other file of its name', async () => {
		const part = await partOf('workflow', { [WORKFLOW_PATH]: 'name: other\n' });
		assert.deepEqual(
			[part.state, part.reason],
			['blocked', `${WORKFLOW_PATH} exists and is something else. It stays as it is.`],
		);
	});

	it('is for GitHub only', async () => {
		const part = await partOf('workflow', { '.gitlab-ci.yml': 'a: {}\n' });
		assert.match(part.reason ?? '', /uses \.gitlab-ci\.yml\. Add a job there that runs “npx tool check”/);
	});
});
