import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { format } from 'prettier';
import { parseMarkdown } from '../../src/core/markdown/markdownFile';
import type { RepositoryFacts } from '../../src/core/repository/repositoryFacts';
import type { Answers } from '../../src/core/sections/living/answers';
import { detachEdits } from '../../src/core/sections/living/livingBlock';
import type { LivingSection } from '../../src/core/sections/living/livingSection';
import { findLivingSections } from '../../src/core/sections/living/livingSections';
import { beginMarker, endMarker } from '../../src/core/sections/living/marker';
import { sectionsOf } from '../../src/core/sections/sections';
import { bundledRegistry } from '../support/bundled';
import { apply, formRegistry, updateLiving } from '../unit/sections/living/support';

const registry = formRegistry();
const HINTS = { lead: '[Name]', licence: '[bitte wählen]', cell: '[Zelle]', text: '[Worum geht es?]' } as const;
const NAMES = ['lead', 'licence', 'cell', 'text'] as const;

function update(text: string, from = registry): string {
	return apply(text, updateLiving(text, from));
}

function all(text: string, from = registry): readonly LivingSection[] {
	return findLivingSections(parseMarkdown(text), { registry: from, facts: {} }).sections;
}

function only(text: string, from = registry): LivingSection {
	const [living, ...others] = all(text, from);
	assert(living && others.length === 0, JSON.stringify(text));
	return living;
}

/** A document with a section that has no text yet. */
function withAnswers(answers: Answers, language: 'de' | 'en' = 'de'): string {
	return `# A\n\n${beginMarker('own', language, undefined, answers)}\n${endMarker('own')}\n\nB\n`;
}

/** Pieces of an answer: signs of Markdown, of markers, of the section itself, and of many scripts. */
const WORDS = [
	'Erika',
	'Mustermann, Klinik',
	'"',
	'-->',
	'--',
	'-',
	'|',
	'%',
	'%41',
	"'",
	'(x)',
	'👩🏽‍⚕️',
	'שלום',
	'مرحبا',
	'é',
	' ',
];
const SIGNS = [
	'*',
	'_',
	'`',
	'[x](y)',
	'<b>',
	'#',
	'\\',
	'<!--',
	'mii:end own',
	'**Licence:** ',
	' for all',
	'\t',
	'&',
	'~',
	'$1',
	'{{x}}',
];
const pieces = (from: readonly string[]): fc.Arbitrary<string> =>
	fc
		.array(fc.oneof(fc.constantFrom(...from), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 6 })
		.map((all) => all.join(''));
const line = pieces([...WORDS, ...SIGNS]).map((text) => text.replace(/[\r\n]/g, ' '));
const lines = pieces([...WORDS, ...SIGNS, '\n', '\n\n', '- ', '\n- **Licence:** ', '\n\nSee you.', '```\n']);
const answersOf = (one: fc.Arbitrary<string>, many: fc.Arbitrary<string>): fc.Arbitrary<Answers> =>
	fc
		.record(
			{ lead: one, licence: fc.oneof(one, fc.constantFrom('frei', 'free')), cell: one, text: many },
			{ requiredKeys: [] },
		)
		.map((record) => new Map(Object.entries(record)));
const answers = answersOf(line, lines);
const plain = pieces(WORDS).map((text) => `A${text.replace(/[^\p{L}\p{N}"'%|,() -]/gu, 'x').replace(/\s+/g, ' ')}z`);

describe('answers, whatever they are', () => {
	it('come back exactly from a marker, and stay with every update', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const empty = withAnswers(given);
				const once = update(empty);
				assert.deepEqual(only(once).answers, given);
				assert.equal(update(once), once);
				assert(once.startsWith('# A\n\n<!-- mii:begin own ') && once.endsWith('mii:end own -->\n\nB\n'));
				if (only(empty).state === 'unwritable') {
					assert.equal(once, empty);
				} else {
					assert.equal(only(once).state, 'current');
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('are no hand edit where they are typed, and are taken up', () => {
		fc.assert(
			fc.property(answers, (given) => {
				let text = update(withAnswers(new Map()));
				for (const name of NAMES) {
					text = text.replace(HINTS[name], () => given.get(name) ?? HINTS[name]);
				}
				// An answer such as an open comment can hide the end marker.
				const [living, ...others] = all(text);
				fc.pre(living !== undefined && others.length === 0 && text.endsWith('mii:end own -->\n\nB\n'));
				assert.notEqual(living?.state, 'edited');
				const once = update(text);
				assert.deepEqual(only(once).answers, living?.answers);
				assert.equal(update(once), once);
				for (const name of ['lead', 'licence'] as const) {
					const typed = given.get(name) ?? '';
					const isPlain = typed.trim() !== '' && !/for all|Licence/.test(typed);
					assert(!isPlain || living?.answers.get(name) === typed, name);
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('survive any change of the directory, taken up or not, or the section is left alone', () => {
		const word = fc
			.string({ unit: fc.constantFrom(...'abc ÄÖ'), minLength: 1, maxLength: 6 })
			.map((text) => `w${text}w`);
		const words = fc.record({ heading: word, lead: word, outro: word, hint: word }, { requiredKeys: [] });
		fc.assert(
			fc.property(answers, words, fc.boolean(), (given, changed, isTakenUp) => {
				let text = update(withAnswers(isTakenUp ? given : new Map()));
				fc.pre(only(text).state === 'current');
				if (!isTakenUp) {
					text = text.replace(HINTS.lead, 'Max');
				}
				const newer = formRegistry(changed);
				const before = only(text, newer);
				const once = update(text, newer);
				assert.equal(update(once, newer), once);
				if (isTakenUp) {
					assert.notEqual(before.state, 'edited');
					assert.deepEqual(only(once, newer).answers, given);
				} else if (before.state === 'edited') {
					assert.equal(once, text);
				} else {
					assert.deepEqual(only(once, newer).answers, new Map([['lead', 'Max']]));
				}
			}),
			{ numRuns: 80 },
		);
	});

	it('survive a change of the language and back', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const text = update(withAnswers(given));
				const english = update(text.replace('lang=de', 'lang=en'));
				fc.pre(only(text).state === 'current' && only(english).state === 'current');
				assert.deepEqual(only(english).answers, given);
				assert.equal(update(english.replace('lang=en', 'lang=de')), text);
			}),
			{ numRuns: 80 },
		);
	});

	it('leave exactly the text that a reader sees when the markers go', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const text = update(withAnswers(given));
				const living = only(text);
				fc.pre(living.state === 'current');
				const body = text.slice(living.body.start, living.body.end);
				assert.equal(apply(text, detachEdits(parseMarkdown(text), living)), `# A\n\n${body.slice(1)}\nB\n`);
				assert.equal(body.trim(), String(living.form?.write(given)).trim());
			}),
			{ numRuns: 100 },
		);
	});

	it('and their markers survive Prettier and remark', async () => {
		await fc.assert(
			fc.asyncProperty(answersOf(plain, plain), async (given) => {
				const text = update(withAnswers(given));
				const marker = (of: string): string | undefined => /^<!-- mii:begin .*$/m.exec(of)?.[0];
				const pretty = await format(text, { parser: 'markdown' });
				const remarked = toMarkdown(fromMarkdown(text), { bullet: '-' });
				for (const formatted of [pretty, remarked]) {
					assert.equal(marker(formatted), marker(text));
					assert.deepEqual(only(update(formatted)).answers, given);
				}
			}),
			{ numRuns: 20 },
		);
	});

	const bundled = bundledRegistry();
	const named = sectionsOf(bundled).filter(({ starter, readme }) => !starter && !readme.includes('organisation'));
	const factsOfDays: fc.Arbitrary<RepositoryFacts> = fc.constantFrom<RepositoryFacts>(
		{},
		{ repository: 'some/thing', licenceFile: 'LICENSE', workflow: false },
		{ repository: `${bundled.initiative.organisation}/kerndatensatzmodul-onkologie`, hasShorthand: true },
		{
			disputes: [
				{
					fact: 'version',
					claims: [
						{ place: 'a:1', value: '1' },
						{ place: 'b:1', value: '2' },
					],
				},
			],
		},
		{ licence: 'MIT', citationFile: 'CITATION.cff', version: '1.2.3', grant: '01ZZ1801A' },
	);

	it('stay in every section of the directory when facts of the repository become known, or unknown', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...named),
				fc.constantFrom<'de' | 'en'>('de', 'en'),
				fc.array(factsOfDays, { minLength: 1, maxLength: 4 }),
				fc.infiniteStream(plain),
				async ({ id }, language, days, words) => {
					const on = (text: string, facts: RepositoryFacts): LivingSection | undefined =>
						findLivingSections(parseMarkdown(text), { registry: bundled, facts }).sections[0];
					const names = on(`${beginMarker(id, language)}\n${endMarker(id)}\n`, {})?.form?.names ?? new Set();
					const given: Answers = new Map([...names].map((name) => [name, words.next().value ?? 'A']));
					let text = `# A\n\n${beginMarker(id, language, undefined, given)}\n${endMarker(id)}\n\nB\n`;
					for (const facts of days) {
						text = apply(text, updateLiving(text, bundled, facts));
						assert.deepEqual(on(text, facts)?.answers, given);
						assert.equal(on(text, facts)?.state, 'current');
						assert.deepEqual(updateLiving(text, bundled, facts), []);
						assert(text.startsWith('# A\n\n<!-- mii:begin ') && text.endsWith('mii:end '.concat(id, ' -->\n\nB\n')));
						const pretty = await format(text, { parser: 'markdown' });
						const again = apply(pretty, updateLiving(pretty, bundled, facts));
						assert.deepEqual(on(again, facts)?.answers, given);
					}
				},
			),
			{ numRuns: 60 },
		);
	});
});
