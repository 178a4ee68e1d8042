import assert from 'node:assert/strict';
import german from '../../../../l10n/bundle.l10n.de.json';
import { type CheckContext, checkReadme } from '../../../../src/core/checks/checks';
import { checkFhirFile } from '../../../../src/core/checks/fhirChecks';
import { RULES } from '../../../../src/core/checks/rules';
import type { RuleExample, RuleMessage } from '../../../../src/core/checks/rules/rule';
import { readFhirFile } from '../../../../src/core/fhir/readFhirFile';
import { LANGUAGES } from '../../../../src/core/language';
import { bundledRegistry } from '../../../support/bundled';
import { RULE_CASES } from '../../../support/ruleCases';
import { casesOf } from './support';

/** The fewest cases of each direction. */
const FEWEST = 5;

const registry = bundledRegistry();
const module = [...registry.entries.values()].find((entry) => entry.module?.stable)?.module;

/** The rules that find something in a text of the initiative. */
function found(text: string, { package: packageId = module?.package ?? '', file }: RuleExample): readonly string[] {
	if (file !== undefined) {
		const context = { registry, repository: undefined, isMii: undefined, others: [] };
		return checkFhirFile({ ...context, file: readFhirFile(text, file) }).map(({ rule }) => rule);
	}
	const context: CheckContext = {
		registry,
		today: '2026-11-22',
		repository: 'owner/this-repository',
		facts: { package: packageId },
		isMii: true,
		isReadme: true,
	};
	return checkReadme(`# Titel\n\n${text}\n`, context).map(({ rule }) => rule);
}

describe('every rule', () => {
	it('has an id of its own, in kebab case', () => {
		const ids = RULES.map(({ id }) => id);
		assert.equal(new Set(ids).size, ids.length);
		assert.deepEqual(
			ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id)),
			[],
		);
	});

	for (const rule of RULES) {
		const { id, reports, why } = rule;
		const messages: readonly RuleMessage[] = Object.values(rule.messages);

		it(`${id} says in whole sentences what it reports and why`, () => {
			assert.match(reports, /^Reports [^\n]*\.$/);
			assert.match(why, /^[A-Z][^\n]*\.$/);
			assert(messages.length > 0);
		});

		it(`${id} speaks German`, () => {
			const sentences = [reports, why, ...messages.flatMap((message) => Object.values(message))];
			assert.deepEqual(
				sentences.filter((sentence) => !Object.hasOwn(german, sentence)),
				[],
			);
		});

		for (const language of LANGUAGES) {
			it(`${id} has an example that it finds, and a right one that it does not (${language})`, () => {
				const example = rule.example(registry, language);
				assert(example);
				assert(found(example.wrong, example).includes(id), example.wrong);
				assert(!found(example.right, example).includes(id), example.right);
			});
		}

		// All files of tests have been read when the first test runs.
		it(`${id} has cases that it must find, and cases that it must not`, () => {
			const tables = casesOf(id);
			const few = (['hits', 'misses'] as const).filter((direction) => {
				const small = RULE_CASES.filter(({ rule }) => rule === id);
				return small.reduce((sum, cases) => sum + cases[direction].length, tables[direction]) < FEWEST;
			});
			assert.deepEqual(few, [], 'add them in test/support/ruleCases');
		});
	}
});
