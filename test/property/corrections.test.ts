import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import * as prettier from 'prettier';
import { type CheckContext, type CheckOptions, checkReadme } from '../../src/core/checks/checks';
import { correctAll } from '../../src/core/checks/correctAll';
import { silenceEdits } from '../../src/core/checks/silenceEdits';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import { bundledRegistry } from '../support/bundled';
import { isKnownDifference } from '../support/markdownDifferences';
import { EDIT, edited, MARKDOWN, README } from '../support/markdownTexts';
import { apply } from '../unit/sections/living/support';

const registry = bundledRegistry();
const CONTEXT: CheckContext = {
	registry,
	today: '2026-11-22',
	repository: 'owner/name',
	facts: {},
	isMii: true,
	isReadme: true,
};
const WRONG = registry.initiative.misspellings[0] ?? '';
const [TYPO = ''] = Object.keys(registry.checks.typos).filter((word) => /^\p{L}+$/u.test(word));

/** For a long search with other texts each time: `MII_RANDOM_TEXTS=20000 npm test property`. */
const WANTED = process.env['MII_RANDOM_TEXTS'];
// Else the same texts each time, so that nobody else's change fails here by chance.
const SOME = WANTED === undefined ? { numRuns: 300, seed: 1 } : { numRuns: Number(WANTED) };

function treeOf(text: string): Nodes {
	return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The spans of code, as micromark reads it. */
function codeIn(node: Nodes): readonly { readonly start: number; readonly end: number }[] {
	const { start, end } = node.position ?? {};
	const own = node.type === 'code' || node.type === 'inlineCode';
	return own
		? [{ start: start?.offset ?? 0, end: end?.offset ?? 0 }]
		: 'children' in node
			? node.children.flatMap(codeIn)
			: [];
}

/** The document as HTML shows it, without its words: nodes, addresses, titles, code and raw HTML. */
function skeleton(text: string, withAddresses: boolean): string {
	const tree = treeOf(text.replace(/^\uFEFF/, ''));
	const show = (node: Nodes): unknown => {
		const { type, position: _, ...rest } = node as Nodes & { readonly value?: string; readonly url?: string };
		const {
			children = [],
			value,
			url,
			...own
		} = rest as {
			readonly children?: readonly Nodes[];
			readonly value?: string;
			readonly url?: string;
		};
		return [type, type === 'text' ? '' : value, withAddresses ? url : '', own, children.map(show)];
	};
	return JSON.stringify(show(tree));
}

/** Words that rules correct, put anywhere into a text. */
const INSERTED = fc.constantFrom(
	...[WRONG, TYPO, `${TYPO} `, ` ${WRONG} `, `[${WRONG}]`, `[[${TYPO}]]`, `[^${TYPO}]`, `[${WRONG}]: u\n\n`],
	...[
		`# ${WRONG}\n`,
		`[a](#${TYPO.toLowerCase()})`,
		`\`${WRONG}\``,
		`<!-- ${WRONG} -->`,
		`<b>${TYPO}</b>`,
		`*${WRONG}*`,
	],
);
const TEXT = fc
	.tuple(
		fc.oneof(MARKDOWN, README),
		fc.array(fc.tuple(fc.nat(), INSERTED), { maxLength: 6 }),
		fc.array(EDIT, { maxLength: 3 }),
	)
	.map(([text, words, edits]) =>
		words.reduce(
			(now, [at, word]) => edited(now, { at, removed: 0, added: word }),
			edits.reduce((now, edit) => edited(now, edit), text),
		),
	);

describe('corrections of a whole document', () => {
	const ADDRESSES: CheckOptions = { rules: { 'link-moved': 'off', 'team-slug': 'off' } };

	for (const [name, options, withAddresses] of [
		['all but those of addresses', ADDRESSES, true],
		['all', {}, false],
	] as const) {
		it(`change words only, leave fewer findings and are done: ${name}`, () => {
			fc.assert(
				fc.property(TEXT, (text) => {
					// micromark reads the skeleton.
					fc.pre(!isKnownDifference(text));
					const { text: after, count } = correctAll(text, CONTEXT, options);
					assert.equal(count > 0, after !== text);
					if (count > 0) {
						assert(checkReadme(after, CONTEXT, options).length < checkReadme(text, CONTEXT, options).length);
						assert.equal(correctAll(after, CONTEXT, options).text, after);
						assert.equal(skeleton(after, withAddresses), skeleton(text, withAddresses));
					}
				}),
				SOME,
			);
		}).timeout(900_000);
	}
});

/** Rules that also read ids of packages in code, where READMEs write them. */
const OF_PACKAGES = new Set<string>(['module-superseded', 'version-outdated', 'foreign-module']);

describe('findings in any text', () => {
	it('are none inside of code', () => {
		fc.assert(
			fc.property(TEXT, (text) => {
				fc.pre(!isKnownDifference(text) && !text.startsWith('\uFEFF'));
				const code = codeIn(treeOf(text));
				const inside = checkReadme(text, CONTEXT).filter(
					({ rule, span }) =>
						!OF_PACKAGES.has(rule) && code.some(({ start, end }) => span.start < end && start < span.end),
				);
				assert.deepEqual(
					inside.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
					[],
				);
			}),
			SOME,
		);
	}).timeout(900_000);
});

const WORDS = fc.constantFrom('words', 'more words here', '**bold** text', '[link](https://example.org/x)', '`code`');
/** Blocks with a line that holds the mark `@`. */
const BLOCKS = fc
	.tuple(WORDS, WORDS)
	.chain(([a, b]) =>
		fc.constantFrom(
			`@ ${a}`,
			`${a}\n@ ${b}`,
			`## @ ${a}`,
			`- ${a}\n- @ ${b}`,
			`- ${a}\n\n  @ ${b}\n- c`,
			`1. ${a}\n   - @\n   - ${b}`,
			`* [ ] @ ${a}\n* [x] ${b}`,
			`| a | b |\n|---|---|\n| ${a.replaceAll('|', '')} | @ |\n| c | d |`,
			`| @ | b |\n|:-:|---|\n| c | d |`,
			`> [!NOTE]\n> ${a}\n> @`,
			`<details>\n<summary>${a}</summary>\n\n@ ${b}\n\n</details>`,
			`<div align="center">\n\n${a}\n\n- @\n\n</div>`,
		),
	);

describe('a comment that silences', () => {
	it('still does after Prettier, and hides nothing else', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(BLOCKS, { minLength: 1, maxLength: 4 }), fc.nat(), async (blocks, index) => {
				const chosen = index % blocks.length;
				const text = `${blocks.map((block, at) => block.replace('@', at === chosen ? WRONG : 'x')).join('\n\n')}\n`;
				const finding = checkReadme(text, CONTEXT).find(({ rule }) => rule === 'initiative-name');
				if (!finding) {
					return;
				}
				const silenced = apply(text, silenceEdits(parseMarkdown(text), 'initiative-name', finding.span));
				const formatted = await prettier.format(silenced, { parser: 'markdown' });
				for (const after of [silenced, formatted]) {
					const rules = checkReadme(after, CONTEXT).map(({ rule }) => rule);
					assert(!rules.includes('initiative-name') && !rules.includes('unused-silence'), after);
					const added = `${after}\n\n${WRONG}\n`;
					assert(
						checkReadme(added, CONTEXT).some(({ rule }) => rule === 'initiative-name'),
						added,
					);
				}
			}),
			{ numRuns: 200 },
		);
	});
});
