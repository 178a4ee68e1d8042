import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/config';
import { partOf, withParts } from './setupSupport';

describe('the configuration', () => {
	it('changes nothing as it is, and is right when its examples are used', async () => {
		const text = (await withParts({}, ['config']))['.mii/config.yaml'] ?? '';
		assert.deepEqual(readConfig(text).problems, []);
		const examples = text
			.split('\n')
			.flatMap((line) => (/^#(?! )/.test(line) || line.startsWith('#  ') ? line.slice(1) : []));
		assert.deepEqual(readConfig(examples.join('\n')).problems, []);
		assert.equal(examples.filter((line) => /^\w+:/.test(line)).length, 4);
	});

	it('is there already, even with mistakes, and a wrong ending is told', async () => {
		assert.equal((await partOf('config', { '.mii/config.yaml': 'rules: [' })).state, 'present');
		assert.match((await partOf('config', { '.mii/config.yml': '' })).reason ?? '', /must end with \.yaml/);
	});
});
