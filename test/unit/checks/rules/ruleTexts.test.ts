import assert from 'node:assert/strict';
import { type CheckContext, checkReadme } from '../../../../src/core/checks/checks';
import { RULE_IDS, type RuleId } from '../../../../src/core/checks/rules/rule';
import { ruleExample } from '../../../../src/core/checks/rules/ruleExamples';
import { RULE_TEXTS } from '../../../../src/core/checks/rules/ruleTexts';
import { bundledRegistry } from '../../../support/bundled';

const registry = bundledRegistry();
const module = [...registry.entries.values()].find((entry) => entry.module?.stable)?.module;

function finds(rule: RuleId, text: string): boolean {
	const context: CheckContext = {
		registry,
		today: '2026-11-22',
		repository: 'owner/this-repository',
		facts: { package: module?.package ?? '' },
		isMii: true,
		isReadme: true,
	};
	return checkReadme(`# Titel\n\n${text}\n`, context).some((finding) => finding.rule === rule);
}

describe('the explanation of a rule', () => {
	for (const rule of RULE_IDS) {
		it(`${rule} is two sentences or three`, () => {
			const { finds: first, why } = RULE_TEXTS[rule];
			assert.match(`${first} ${why}`, /^[A-Z].*\.$/);
			assert.doesNotMatch(`${first}${why}`, /\n/);
		});

		const example = ruleExample(rule, registry);
		if (example) {
			it(`${rule} has an example that the rule finds, and one that it does not`, () => {
				assert(finds(rule, example.wrong), example.wrong);
				assert(example.right === undefined || !finds(rule, example.right), example.right);
			});
		}
	}

	it('has an example where a line can show it', () => {
		const without = RULE_IDS.filter((rule) => !ruleExample(rule, registry));
		assert.deepEqual(
			without.filter((rule) => !rule.startsWith('missing-')),
			['section-edited', 'team-slug', 'funder-name'],
		);
	});
});
