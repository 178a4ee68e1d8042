import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/core/language';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import { factsFromFiles } from '../../src/core/repository/factsFromFiles';
import { findLivingSections } from '../../src/core/sections/living/livingSections';
import { beginMarker, endMarker } from '../../src/core/sections/living/marker';
import { sectionsOf, tryRenderSection } from '../../src/core/sections/sections';
import { toPlainText, toSnippet } from '../../src/core/template/sectionText';
import { bundledRegistry } from '../support/bundled';

const HOSTILE = [
	'A <!-- mii:end funding --> B',
	'A --> B',
	'A](command:mii.insertLink) B',
	'![A](https://beacon.invalid/1.png) B',
	'A | B | C',
	'A\n\n## B\n\n- C',
	'A\r\n<!-- mii:end funding -->\r\nB',
	'A ${1:B} $TM_FILENAME ${CLIPBOARD} } \\ C',
	'A {{#groups}} {{{repo.title}}} B',
	'A <img src="https://beacon.invalid/2.png"> B',
	'A `B` *C* [D]: https://d.e',
	'A \ufdd00\ufdd1 B',
	'A \u202e B',
] as const;

const registry = bundledRegistry();

/** The number of bars that part the cells of each row. */
function bars(text: string): readonly number[] {
	return text
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
}

describe('facts from files', () => {
	for (const value of HOSTILE) {
		it(`act nowhere in a section: ${JSON.stringify(value)}`, () => {
			const about = `${value} is a sentence of several words`;
			const json = { name: value, title: value, description: about, version: `1.0.0${value}`, license: value };
			const yaml = Object.entries({ id: value, title: value, description: about, version: value, license: value });
			const facts = factsFromFiles(registry, {
				packageJson: JSON.stringify({ ...json, canonical: `https://a.b/${value}`, repository: value }),
				sushiConfig: yaml.map(([key, text]) => `${key}: ${JSON.stringify(text)}`).join('\n'),
				licence: { path: 'LICENSE', text: value },
				workflows: [`${value}.yml`],
				remotes: [{ name: 'origin', url: `https://github.com/o/${value}` }],
			});
			for (const section of sectionsOf(registry)) {
				for (const language of LANGUAGES) {
					const rendered = tryRenderSection(registry, section, language, facts);
					assert(rendered, section.id);
					const text = toPlainText(rendered);
					const plain = tryRenderSection(registry, section, language, {});
					assert(plain);
					const marked = `${beginMarker(section.id, language)}\n\n${text}\n\n${endMarker(section.id)}\n`;
					const file = parseMarkdown(marked);
					const known = parseMarkdown(toPlainText(plain));
					assert.doesNotMatch(text, /(?<!\\)\]\((?:command:|https:\/\/beacon)/);
					assert.equal(file.comments.length, 2 + known.comments.length, section.id);
					if (!section.starter) {
						const { problems } = findLivingSections(file, { registry, facts });
						assert.deepEqual(problems, [], section.id);
					}
					assert.deepEqual(new Set(bars(text)), new Set(bars(toPlainText(plain))), section.id);
					// All that acts in a snippet is a stop with a number.
					const acting = toSnippet(rendered)
						.replace(/\\[\\$}]/g, '')
						.match(/\$(?!\{?\d)/g);
					assert.equal(acting, null, section.id);
				}
			}
		}).timeout(20_000);
	}
});
