import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/config';
import { withRuleOff } from '../../../src/core/config/withRuleOff';

/** The problems with the text that each marks. */
function problems(text: string): readonly (readonly [code: string, marked: string, ...args: string[]])[] {
	return readConfig(text).problems.map(({ code, span, args }) => [code, text.slice(span.start, span.end), ...args]);
}

describe('the configuration', () => {
	it('has severities, languages, files and words', () => {
		const { config, problems: none } = readConfig(
			'rules: { typo: off, entry-name: hint }\nlanguages: [de]\nexclude: [docs/old/, "*.gen.md", "!keep.gen.md"]\nwords: [Foo]\n',
		);
		assert(config);
		assert.deepEqual(none, []);
		assert.deepEqual(config.rules, { typo: 'off', 'entry-name': 'hint' });
		assert.deepEqual(config.words, ['Foo']);
		const files = ['docs/old/a.md', 'docs/new/a.md', 'x/a.gen.md', 'keep.gen.md', 'Docs/old/a.md'];
		assert.deepEqual(
			files.filter((file) => config.excludes(file)),
			['docs/old/a.md', 'x/a.gen.md'],
		);
		const english = 'This is the text of a document and it is about the work with the data of the hospitals.';
		assert.equal(config.isForeign(english, 'README.md'), true);
		assert.equal(config.isForeign('Daten', 'README.md'), false);
		assert.equal(config.isForeign('Data', 'README.en.md'), true);
	});

	it('may be empty', () => {
		for (const text of ['', '# nothing\n', 'rules:\n', '\uFEFF']) {
			const { config } = readConfig(text);
			assert.deepEqual([config?.rules, config?.words, config?.excludes('a.md')], [{}, [], false], text);
		}
	});

	it('says exactly where it is wrong, and holds in the rest', () => {
		assert.deepEqual(problems('rules:\n  tpyo: off\n'), [['unknown-key-suggest', 'tpyo', 'tpyo', 'typo']]);
		assert.deepEqual(problems('rules:\n  typo: of\n'), [['unknown-value-suggest', 'of', 'of', 'off']]);
		assert.deepEqual(problems('ruls: {}\n'), [['unknown-key-suggest', 'ruls', 'ruls', 'rules']]);
		assert.deepEqual(problems('languages: [fr]\n')[0]?.slice(0, 2), ['unknown-value', 'fr']);
		assert.deepEqual(problems('exclude: docs\n')[0]?.slice(0, 2), ['expected-list', 'docs']);
		assert.deepEqual(problems('words: [1.10]\n')[0]?.slice(0, 3), ['expected-text-quotes', '1.10', '"1.10"']);
		assert.deepEqual(problems('- a\n')[0]?.[0], 'not-a-map');
		assert.deepEqual(problems('rules: [\n')[0]?.[0].startsWith('yaml-'), true);
		assert.deepEqual(readConfig('rules: { typo: off, nonsense: off }\nwords: [1, a]\n').config?.rules, { typo: 'off' });
		assert.equal(readConfig('rules: [\n').config, undefined);
		for (const text of [
			'words: 1',
			'words: { a: b }',
			'rules: [typo]',
			'languages: de',
			'exclude: [[a], b]',
			'words: [a,,b]',
		]) {
			const { config } = readConfig(text);
			assert.doesNotThrow(
				() => [config?.words, config?.rules, config?.excludes('b'), config?.isForeign('a', 'b.de.md')],
				text,
			);
		}
	});
});

describe('withRuleOff', () => {
	it('does not try on a text of mistakes, which the parser would describe for minutes', () => {
		const before = process.cpuUsage();
		assert.equal(withRuleOff('[a]'.repeat(7_000), 'typo'), undefined);
		assert(process.cpuUsage(before).user < 4_000_000);
	});

	for (const [text, after] of [
		['', 'rules:\n  typo: off\n'],
		['rules:\n', 'rules:\n  typo: off\n'],
		[
			'# ours\nrules:\n  # why\n  entry-name: hint # here\n',
			'# ours\nrules:\n  # why\n  entry-name: hint # here\n  typo: off\n',
		],
		['rules: { typo: error }\nwords: [a] # b\n', 'rules: { typo: off }\nwords: [ a ] # b\n'],
		['words:\r\n  - a\r\n', 'words:\r\n  - a\r\nrules:\r\n  typo: off\r\n'],
		['rules:\n  typo: warning # keep\n', 'rules:\n  typo: off # keep\n'],
		['# only words\n', '# only words\n\nrules:\n  typo: off\n'],
	] as const) {
		it(`makes ${JSON.stringify(after)} of ${JSON.stringify(text)}`, () => {
			assert.equal(withRuleOff(text, 'typo'), after);
			assert.deepEqual(readConfig(after).config?.rules.typo, 'off');
		});
	}

	it('leaves a file with errors alone', () => {
		for (const text of ['rules: [\n', 'rules: off\n', '- a\n', 'a: "\n']) {
			assert.equal(withRuleOff(text, 'typo'), undefined, text);
		}
	});
});
