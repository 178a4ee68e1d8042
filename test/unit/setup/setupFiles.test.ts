import assert from 'node:assert/strict';
import { HOOK_PATH, RECOMMENDATION_PATH, WORKFLOW_PATH } from '../../../src/core/setup/setupFiles';
import { partOf } from './setupSupport';

it('a file that cannot be read is left alone, with the reason', async () => {
	for (const [id, path] of [
		['workflow', WORKFLOW_PATH],
		['recommendation', RECOMMENDATION_PATH],
		['config', '.mii/config.yaml'],
		['hook', HOOK_PATH],
		['readme', 'README.md'],
	] as const) {
		const part = await partOf(id, { [path]: new Error('It is locked.') });
		assert.equal(part.state, 'blocked', id);
		assert.equal(part.reason, 'It is locked.', id);
	}
});
