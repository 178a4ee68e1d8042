import assert from 'node:assert/strict';
import { outermostGroups } from '../../../src/core/registry/outermostGroups';
import { parseRegistry } from '../../../src/core/registry/parse';
import { Registry } from '../../../src/core/registry/registry';
import { registryText } from '../../support/registry';

describe('outermostGroups', () => {
	it('are those of the registry, with the number of all entries below', () => {
		const { data } = parseRegistry(registryText());
		assert(data);
		const registry = new Registry(data);
		const groups = outermostGroups(data);
		assert.deepEqual(
			groups.map(({ id }) => id),
			registry.groupsOf().map(({ id }) => id),
		);
		for (const { id, name, count, hasSection } of groups) {
			assert.deepEqual([name, hasSection], [registry.groups.get(id)?.name, registry.groups.get(id)?.section]);
			assert.equal(count, registry.entriesBelow(id).length);
		}
	});
});
