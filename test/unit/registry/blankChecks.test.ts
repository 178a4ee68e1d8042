import assert from 'node:assert/strict';
import { parseRegistry } from '../../../src/core/registry/parse';
import { registryText } from '../../support/registry';

/** The problems of the texts of a section, each with the part of the file that it marks. */
function problemsOf(de: string, en = de): readonly string[] {
	const text = registryText({
		sections: `sections: { own: { name: O, description: O, readme: [], body: { de: ${JSON.stringify(de)}, en: ${JSON.stringify(en)} } } }\n`,
	});
	return parseRegistry(text).problems.map(({ code, args }) => `${code} ${args.join(' ')}`);
}

describe('the blanks of a section', () => {
	for (const [name, de, en, expected] of [
		['are fine', '{{#blank a}}x{{/blank a}} {{#choice b}}x|y{{/choice b}}', undefined, []],
		['are fine without a name', '{{#blank}}x{{/blank}}{{#choice}}x{{/choice}}', undefined, []],
		[
			'need a name of letters',
			'{{#blank A b}}x{{/blank A b}}',
			undefined,
			['template-blank-name A b', 'template-blank-name A b'],
		],
		['leave lang to the marker', '{{#blank lang}}x{{/blank lang}}', 'x', ['template-blank-name lang']],
		[
			'do not touch',
			'{{#blank a}}x{{/blank a}}{{#blank b}}x{{/blank b}}',
			'{{#blank a}}x{{/blank a}} {{#blank b}}x{{/blank b}}',
			['template-blanks-touch b'],
		],
		[
			'have their names in every language',
			'{{#blank a}}x{{/blank a}}',
			'{{#blank b}}x{{/blank b}}',
			['template-blank-missing b', 'template-blank-missing a'],
		],
		['may all be missing in a language whose text is fixed', '{{#blank a}}x{{/blank a}}', 'x', []],
		[
			'have as many choices in every language',
			'{{#choice a}}x|y{{/choice a}}',
			'{{#choice a}}x{{/choice a}}',
			['template-choice-length a'],
		],
	] as const) {
		it(name, () => assert.deepEqual(problemsOf(de, en).toSorted(), expected.toSorted()));
	}
});
