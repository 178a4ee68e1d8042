import assert from 'node:assert/strict';
import { checkReadme } from '../../../src/core/checks/checks';
import { silenceEdits } from '../../../src/core/checks/silenceEdits';
import { frontMatterEnd } from '../../../src/core/markdown/frontMatter';
import { parseMarkdown } from '../../../src/core/markdown/markdownFile';
import { titleOf } from '../../../src/core/markdown/title';
import { outlineOf } from '../../../src/core/sections/outline/outline';
import { fittingPlace, placeAtCursor } from '../../../src/core/sections/placement/sectionPlace';
import { wrapSection } from '../../../src/core/sections/placement/wrapSection';
import { sectionsOf } from '../../../src/core/sections/sections';
import { bundledRegistry } from '../../support/bundled';
import { apply } from '../sections/living/support';

const registry = bundledRegistry();
const wrong = registry.initiative.misspellings[0] ?? '';

/** Front matter as pages have it, up to its end. */
const DATA: Readonly<Record<string, string>> = {
	keys: `---\ntitle: ${wrong}\nlayout: home\n---\n`,
	'a comment and a blank line': `---\n# Feel free to change this.\n\nlayout: home\ntitle: ${wrong}\n---\n`,
	'a blank first line': `---\n\ntitle: ${wrong}\n---\n`,
	'quoted keys': `---\n"title": ${wrong}\n'b c': d\n---\n`,
	umlauts: `---\ngröße: 3\nüber uns: ${wrong}\n---\n`,
	'a flow map': `---\n{ title: ${wrong} }\n---\n`,
	'flow lists': `---\ntags: [a,\n${wrong}]\n---\n`,
	'text in several lines': `---\ntext: |\n  # ${wrong}\n\n  - a\nmore: >-\n  b\n---\n`,
	'lists without indentation': `---\ntags:\n- ${wrong}\n-\n  b: c\n---\n`,
	anchors: `---\na: &x 1\n<<: *x\n? b\n: ${wrong}\n---\n`,
	'what is no YAML': `---\ntitle: ${wrong}\n}{ "\n---\n`,
	'three dots': `---\ntitle: ${wrong}\n...\n`,
	TOML: `+++\ntitle = "${wrong}"\n[a]\n# b\n+++\n`,
	'an empty block': '---\n---\n',
	'comments alone': `---\n# ${wrong}\n---\n`,
	'blanks after the delimiters': `--- \ntitle: ${wrong}\n---\t\n`,
	'line ends of Windows': `---\r\ntitle: ${wrong}\r\n---\r\n`,
	'a byte order mark': `\uFEFF---\ntitle: ${wrong}\n---\n`,
	'an end without a line break': `---\ntitle: ${wrong}\n---`,
};

describe('front matter', () => {
	for (const [name, data] of Object.entries(DATA)) {
		const pages = name.startsWith('an end') ? [data] : [`${data}\n# A\n\nText.\n`, `${data}# A\n`, data];

		it(`with ${name} is data`, () => {
			for (const page of pages) {
				assert.equal(frontMatterEnd(page), data.length);
				const file = parseMarkdown(page);
				assert.equal(titleOf(file)?.text, page === data ? undefined : 'A');
				const context = { registry, facts: {}, isMii: true, isReadme: true };
				assert.deepEqual(
					checkReadme(page, context).filter(({ span }) => span.start < data.length && span.end > span.start),
					[],
				);
			}
		});

		it(`with ${name} stays as it is, and a block of its own, whatever is inserted`, () => {
			for (const page of pages) {
				const file = parseMarkdown(page);
				const places = [
					...[0, 1, 4, data.length - 1, data.length].map((offset) => placeAtCursor(file, offset)),
					...sectionsOf(registry).map((section) => fittingPlace(outlineOf(registry, file), section, file)),
				];
				const silenced = apply(page, silenceEdits(file, 'missing-contact', { start: page.length, end: page.length }));
				const inserted = places.map((place) => {
					const { start, end, before, after } = wrapSection(page, place);
					return `${page.slice(0, start)}${before}## NEW${after}${page.slice(end)}`;
				});
				for (const text of [silenced, ...inserted]) {
					assert(text.startsWith(data.trimEnd()), text);
					assert(/^\s*[\r\n]/.test(text.slice(data.trimEnd().length)), JSON.stringify(text));
				}
			}
		});
	}

	for (const [name, text] of Object.entries({
		'Markdown between two thematic breaks': `---\n\nText.\n\n---\n`,
		'a list between two thematic breaks': `---\n\n- a\n- b\n\n---\n`,
		'text between dashes': '--- Foo ---\n\nText\n',
		'a delimiter without an end': '---\ntitle: a\n\nText\n',
		'four dashes': '----\ntitle: a\n----\n',
		'data further down': 'Text\n\n---\ntitle: a\n---\n',
		'TOML without an end': '+++\ntitle = "a"\n',
	})) {
		it(`is not ${name}`, () => assert.equal(frontMatterEnd(text), 0));
	}
});
