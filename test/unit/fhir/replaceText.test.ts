import assert from 'node:assert/strict';
import type { FhirText } from '../../../src/core/fhir/fhirFile';
import { replaceText } from '../../../src/core/fhir/replaceText';
import { parseYaml } from '../../../src/core/yaml/yamlFile';

const QUOTES = { plain: '', single: "'", double: '"' } as const;
/** Values as a hostile file of the project may state them. */
const HOSTILE = [
	'1.0.0\nevil: 1',
	'1.0.0\r\nevil: 1',
	"1.0.0'\nevil: '1",
	'1.0.0\u0085evil: 1',
	'1.0.0\u2028evil: 1',
	'a: b',
	'a #b',
	'&x a',
	'*x',
	'!!js a',
	'{a: b}',
	'[a, b]',
	'- a',
	"it's",
	'a"b\\',
];

describe('the text in place of another in a project file', () => {
	for (const style of ['plain', 'single', 'double'] as const) {
		it(`is that text and adds no key, or is left out: ${style}`, () => {
			for (const value of HOSTILE) {
				const place: FhirText = { value: '', start: 0, end: 0, style };
				const edit = replaceText(place, value);
				const quote = QUOTES[style];
				const file = edit && parseYaml(`version: ${quote}${edit.text}${quote}\nid: z\n`);
				assert.deepEqual(
					file?.value ?? { version: value, id: 'z' },
					{ version: value, id: 'z' },
					JSON.stringify(value),
				);
				assert.equal(edit === undefined, /[\n\u0085\u2028]/.test(value));
			}
		});
	}
});
