import assert from 'node:assert/strict';
import { readInputs } from '../../src/cli/action/inputs';

describe('the inputs of the action', () => {
	it('become arguments', () => {
		const env = {
			'INPUT_FAIL-ON': 'warning',
			INPUT_SINCE: '--fix',
			INPUT_BASELINE: ' known.json ',
			INPUT_ARGUMENTS: '--rule=typo=off\r\n\n--no-mii',
			INPUT_OUTPUT: 'a b.sarif',
			INPUT_FORMAT: 'sarif',
			INPUT_PATHS: '--help\ndocs; rm -r .\n$(x)\n!*.md',
			GITHUB_STEP_SUMMARY: '/tmp/summary',
		};
		assert.deepEqual(readInputs(env), {
			words: [
				...['check', '--format=sarif', '--fail-on=warning', '--since=--fix', '--baseline=known.json'],
				...['--summary=/tmp/summary', '--rule=typo=off', '--no-mii', '--output=a b.sarif'],
				...['./--help', 'docs; rm -r .', '$(x)', '!*.md'],
			],
			output: 'a b.sarif',
			counts: 'findings',
		});
		const update = { INPUT_COMMAND: 'update', INPUT_ARGUMENTS: '--check' };
		assert.deepEqual(readInputs(update), { words: ['update', '--check'], output: '', counts: 'changed' });
		assert.deepEqual(readInputs({ INPUT_COMMAND: 'registry' }).words, ['registry', '--format=github']);
		assert.throws(() => readInputs({ INPUT_COMMAND: '--version' }), /is one of: check, update, registry/);
	});
});
