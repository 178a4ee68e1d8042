import assert from 'node:assert/strict';
import { fromMarkdown } from 'mdast-util-from-markdown';
import * as prettier from 'prettier';
import { checkReadme } from '../../../src/core/checks/checks';
import { silenceEdits } from '../../../src/core/checks/silenceEdits';
import { parseMarkdown } from '../../../src/core/markdown/markdownFile';
import { findLivingSections } from '../../../src/core/sections/living/livingSections';
import { apply } from '../sections/living/support';
import { CONTEXT, hits } from './rules/support';

const WRONG = 'Beispiel Initiative';

describe('suppression in the text', () => {
	for (const [name, text, left] of [
		['the next line', `<!-- mii-disable-next-line initiative-name -->\n${WRONG}\n${WRONG}`, 1],
		['the next line inside a paragraph', `words <!-- mii-disable-next-line -->\n${WRONG}\n${WRONG}`, 1],
		['a range', `<!-- mii-disable initiative-name -->\n${WRONG}\n\n<!-- mii-enable -->\n${WRONG}`, 1],
		['the rest of the file', `<!-- mii-disable -->\n\n${WRONG}\n\n${WRONG}`, 0],
		['two rules', `<!-- mii-disable typo, initiative-name -->\n${WRONG}`, 0],
		['another rule only', `<!-- mii-disable typo -->\n${WRONG}`, 1],
		['all but one', `<!-- mii-disable -->\n\n<!-- mii-enable initiative-name -->\n${WRONG}`, 1],
		['nothing when it stands in code', `\`<!-- mii-disable -->\`\n${WRONG}`, 1],
		['a list', `- a\n  <!-- mii-disable-next-line -->\n- ${WRONG}`, 0],
		['the next line behind a blank one', `<!-- mii-disable-next-line -->\n\n${WRONG}\n${WRONG}`, 1],
		['the next line behind blanks and line ends of Windows', `<!-- mii-disable-next-line -->\r\n  \r\n\r\n${WRONG}`, 0],
		[
			'a line with two comments',
			`<!-- mii-disable-next-line initiative-name -->\n<!-- mii-disable-next-line typo -->\n${WRONG}`,
			0,
		],
		['a quotation', `> [!NOTE]\n> <!-- mii-disable-next-line -->\n>\n> ${WRONG}\n> ${WRONG}`, 1],
		['the first row of a table', `| a <!-- mii-disable-next-line --> |\n| :-- |\n| ${WRONG} |\n| ${WRONG} |`, 1],
		[
			'the row of a table below a comment',
			`| a |\n|---|\n| b <!-- mii-disable-next-line --> |\n| ${WRONG} |\n| ${WRONG} |`,
			1,
		],
		['an item of a list', `- a\n\n  <!-- mii-disable-next-line -->\n\n- ${WRONG}\n\n- ${WRONG}`, 1],
		['text inside HTML', `<details>\n<!-- mii-disable-next-line -->\n\n${WRONG}\n\n${WRONG}\n\n</details>`, 1],
		['nothing behind text', `<!-- mii-disable-next-line -->\n\ntext\n\n${WRONG}`, 1],
	] as const) {
		it(`silences ${name}`, () => assert.equal(hits('initiative-name', text).length, left));
	}
});

describe('silenceEdits', () => {
	const TEXTS = [
		`# ${WRONG}\n\ntext`,
		`${WRONG}`,
		`${WRONG}\nmore\n`,
		`above\n${WRONG} at the second line\nbelow`,
		`- a\n- b\n\n  ${WRONG}\n- c\n\ntext`,
		`1. a\n2. ${WRONG}\n3. c`,
		`> [!NOTE]\n> a\n> ${WRONG}\n`,
		`| a |\n|---|\n| ${WRONG} |\n| d |\n`,
		`para\n${WRONG}\n===\n\nmore`,
		`\uFEFFa\r\n${WRONG}\r\n\r\nb\r\n`,
		`---\ntitle: x\n---\n# ${WRONG}\n`,
		`Text\n# ${WRONG}\nmore`,
		`- a\n- ${WRONG}\n\n* other list\n`,
		`line  \n${WRONG}  \nline`,
		`<!-- mii:begin facts lang=de -->\n\na\n${WRONG}\n\n<!-- mii:end facts -->\n`,
		`<details>\n<summary>a</summary>\n\n${WRONG}\n\n</details>\n`,
		`<div align="center">\n\ntext\n${WRONG}\n\n</div>\n`,
		`text[^1]\n\n[^1]: a\n    ${WRONG}\n\nmore\n`,
		`| a ${WRONG} |\n|---|\n| b |\n`,
	] as const;
	for (const text of TEXTS) {
		it(`keeps the structure of ${JSON.stringify(text)}`, () => {
			const file = parseMarkdown(text);
			const [finding] = checkReadme(text, CONTEXT).filter(({ rule }) => rule === 'initiative-name');
			assert(finding);
			const { sections } = findLivingSections(file, CONTEXT);
			const silenced = apply(text, silenceEdits(file, 'initiative-name', finding.span, sections));
			assert.deepEqual(hits('initiative-name', silenced), []);
			assert.deepEqual(shape(silenced), shape(text));
			assert.equal(silenced.includes('\r'), text.includes('\r'));
			assert.deepEqual(hits('section-edited', silenced), hits('section-edited', text));
		});
	}

	for (const options of [{}, { tabWidth: 4, proseWrap: 'never' }] as const) {
		it(`outlives Prettier with ${JSON.stringify(options)}`, async () => {
			for (const text of TEXTS) {
				const file = parseMarkdown(text);
				const [finding] = checkReadme(text, CONTEXT).filter(({ rule }) => rule === 'initiative-name');
				assert(finding);
				const { sections } = findLivingSections(file, CONTEXT);
				const silenced = apply(text, silenceEdits(file, 'initiative-name', finding.span, sections));
				const formatted = await prettier.format(silenced, { ...options, parser: 'markdown' });
				assert.deepEqual(hits('initiative-name', formatted), [], formatted);
				assert.deepEqual(hits('unused-silence', formatted), [], formatted);
			}
		});
	}

	it('silences a second rule at the same place', () => {
		const text = `${WRONG} Implemenation\n`;
		const once = apply(text, silenceEdits(parseMarkdown(text), 'initiative-name', { start: 0, end: 5 }));
		const place = once.indexOf('Implemenation');
		const twice = apply(once, silenceEdits(parseMarkdown(once), 'typo', { start: place, end: place + 5 }));
		assert.deepEqual(
			[hits('initiative-name', twice), hits('typo', twice), hits('unused-silence', twice)],
			[[], [], []],
		);
	});

	it('silences a hint about the whole document', () => {
		for (const text of ['# A\n\ntext', 'text', '', '\uFEFF', '\uFEFF# A']) {
			const context = { ...CONTEXT, isMii: true };
			const findings = checkReadme(text, context);
			assert.equal(findings.length, 4);
			for (const { rule, span } of findings) {
				const silenced = apply(text, silenceEdits(parseMarkdown(text), rule, span));
				assert.equal(silenced.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
				assert.deepEqual(hits(rule, silenced, context), []);
			}
		}
	});
});

/** The visible document: its tree without positions and without our comments. */
function shape(text: string): unknown {
	const { contentStart } = parseMarkdown(text);
	return JSON.parse(
		JSON.stringify(fromMarkdown(text.slice(contentStart)), (key, value) => {
			if (key === 'position') {
				return undefined;
			}
			return key === 'children'
				? value.filter((node: { type: string; value?: string }) => !/^<!-- mii-/.test(node.value ?? ''))
				: value;
		}),
	);
}
