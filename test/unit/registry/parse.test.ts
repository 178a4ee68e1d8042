import assert from 'node:assert/strict';
import { format, MESSAGES } from '../../../src/core/messages';
import { parseOverlay, parseRegistry } from '../../../src/core/registry/parse';
import { Lines } from '../../../src/core/text/lines';
import { registryText } from '../../support/registry';

const BELOW = { groups: ['teams'], entries: ['alpha', 'beta'], sections: [] };

/** The problems of an overlay as `line:column marked text: sentence`. */
function problems(text: string): string[] {
	const lines = new Lines(text);
	return parseOverlay(text, BELOW).problems.map((problem) => {
		const { line, character } = lines.positionAt(problem.span.start);
		const marked = text.slice(problem.span.start, problem.span.end);
		return `${line + 1}:${character + 1} ${marked}: ${format(MESSAGES[problem.code], problem.args)}`;
	});
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
	['an unknown key', 'entires: {}', ['1:1 entires: The key “entires” is not known here. Did you mean “entries”?']],
	[
		'every unknown key of a map',
		'entries:\n  alpha:\n    nmae: x\n    zzzzzz: y',
		[
			'3:5 nmae: The key “nmae” is not known here. Did you mean “name”?',
			'4:5 zzzzzz: The key “zzzzzz” is not known here.',
		],
	],
	[
		'an unknown value',
		'entries:\n  alpha:\n    links:\n      - { kind: wbsite, url: https://example.org }',
		['4:17 wbsite: “wbsite” is not allowed here. Did you mean “website”?'],
	],
	['a wrong type', 'entries:\n  alpha:\n    aliases: x', ['3:14 x: A list is expected here.']],
	[
		'a duplicate key',
		'entries:\n  alpha: {}\n  alpha: {}',
		['3:3 alpha: The key “alpha” appears here twice. Remove one of them.'],
	],
	['an entry without a group', 'entries:\n  new-one:\n    name: x', ['2:3 new-one: The key “group” is missing.']],
	[
		'a dangling group',
		'entries:\n  alpha:\n    group: taems',
		['3:12 taems: There is no group “taems”. Did you mean “teams”?'],
	],
	[
		'a circle of successors',
		'entries:\n  alpha: { successor: beta }\n  beta: { successor: alpha }',
		['2:23 beta: The successors form a circle: alpha → beta → alpha. Remove one of them.'],
	],
	[
		'an end before the beginning',
		'entries:\n  alpha:\n    valid: { from: 2025-03, to: 2025-02-28 }',
		['3:12 { from: 2025-03, to: 2025-02-28 }: The end, 2025-02-28, is before the beginning, 2025-03.'],
	],
	[
		'an address that is not https',
		'entries:\n  alpha:\n    links: [{ kind: website, url: "http://example.org" }]',
		[
			'3:35 "http://example.org": “http://example.org” is not a valid https address. Write an address that begins with https://, as a browser copies it.',
		],
	],
	[
		'control characters',
		'entries:\n  alpha:\n    name: "a\\u202eb"',
		[
			'3:11 "a\\u202eb": Control characters and characters that change the direction of writing are not allowed. Remove them.',
		],
	],
	[
		'half of a surrogate pair',
		'entries:\n  alpha:\n    name: "a\\ud800b"',
		[
			'3:11 "a\\ud800b": Control characters and characters that change the direction of writing are not allowed. Remove them.',
		],
	],
	['a whole one', 'entries:\n  alpha:\n    name: "\\ud83d\\ude00 😀"', []],
	[
		'an alias given twice',
		'entries:\n  alpha: { aliases: [One] }\n  beta: { aliases: [Two, One] }',
		['3:26 One: “One” already names the entry “alpha”. Remove one of them.'],
	],
	[
		'a bad id',
		'entries:\n  Alpha_: {}',
		[
			'2:3 Alpha_: “Alpha_” is not a valid id. Use lower-case letters, digits and single hyphens, starting with a letter.',
		],
	],
	[
		'a bracket that is not closed',
		'entries: [',
		[
			'1:10 [: The indentation does not fit, or a bracket is not closed. Keys of the same map begin in the same column.',
		],
	],
	[
		'a quotation mark that is not closed',
		'entries:\n  a:\n    name: "open\n',
		['3:15 n: Something is missing here: a bracket, a quotation mark, a comma, or a space after a colon.'],
	],
	['a tab', 'entries:\n\ta: {}', ['2:1 \t: YAML is indented with spaces, not with tabs.']],
	[
		'a text with a colon',
		'entries:\n  a:\n    name: Foo: Bar',
		['3:11 F: A second colon does not fit here. Put a text with “: ” in quotation marks, or correct the indentation.'],
	],
	[
		'a colon that is missing',
		'entries:\n  a:\n    name x\n    group: y',
		[
			'3:5 name x\n    group: A key and its colon must be on one line. Is a colon missing, or is the indentation wrong?',
		],
	],
	[
		'a comma that is missing',
		'entries:\n  a: "b" c',
		['2:10 c: This does not fit here. Is a comma, a bracket or a quotation mark missing before it?'],
	],
	[
		'a text that begins with a mark of YAML',
		'entries:\n  a:\n    name: @x',
		['3:11 @: A text cannot begin with this character. Put it in quotation marks.'],
	],
	[
		'a backslash',
		'entries:\n  a:\n    name: "a\\q"',
		['3:13 \\: In double quotation marks this backslash needs a second one, or use single quotation marks.'],
	],
	[
		'two documents',
		'a: 1\n---\nb: 2',
		['2:1 ---: A file holds one document, but a second one begins here. Remove the line ---.'],
	],
	['an alias without an anchor', 'entries: *x', ['1:10 *x: The alias “x” has no anchor before it.']],
	[
		'a key that is no text',
		'entries:\n  [a, b]: {}\n  ? { c: d }\n  : x',
		[
			'2:3 [a, b]: A key must be a plain text: no list, no map and no alias.',
			'3:5 { c: d }: A key must be a plain text: no list, no map and no alias.',
		],
	],
	['a list for a map', 'entries: [1, 2]', ['1:10 [1, 2]: A map is expected here.']],
	['an empty list for a map', 'entries: []', ['1:10 []: A map is expected here.']],
	['a list for an entry', 'entries: { alpha: [] }', ['1:19 []: A map is expected here.']],
	['a list for a validity', 'entries: { alpha: { valid: [] } }', ['1:28 []: A map is expected here.']],
	['a set', 'entries: !!set { alpha }', ['1:18 alpha: A map is expected here.']],
	['an ordered map', 'entries: !!omap [alpha: { name: x }]', ['1:17 [alpha: { name: x }]: A map is expected here.']],
	[
		'a slip for a key that is there already',
		'entries:\n  alpha: { name: x, nam: y }',
		['2:21 nam: The key “nam” is not known here.'],
	],
	[
		'a successor that is nearly the entry itself',
		'entries:\n  alpha: { successor: alphaa }',
		['2:23 alphaa: There is no entry “alphaa”.'],
	],
	['no map', '- a', ['1:1 - a: This file must be a map with keys such as groups and entries.']],
	[
		'the mail',
		'access: { to: a@example.org }',
		['1:1 access: An overlay cannot change “access”: it is the same for everybody. Remove it.'],
	],
];

describe('parseOverlay', () => {
	for (const [what, text, expected] of CASES) {
		it(`says what is wrong with ${what}, and where`, () => assert.deepEqual(problems(text), expected));
	}

	it('accepts an empty file and one of comments', () => {
		assert.deepEqual(parseOverlay('', BELOW), { data: {}, problems: [] });
		assert.deepEqual(parseOverlay('# nothing yet\n', BELOW), { data: {}, problems: [] });
	});

	it('marks broken YAML inside the file', () => {
		const text = 'entries: [';
		const { data, problems: found } = parseOverlay(text, BELOW);
		assert.equal(data, undefined);
		assert(found.length > 0);
		assert(found.every(({ span }) => span.start >= 0 && span.end <= text.length));
	});

	it('stops an alias bomb', () => {
		const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
		for (const [last, next] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']) {
			bomb.push(`${next}: &${next} [${Array(10).fill(`*${last}`).join(',')}]`);
		}
		const { data, problems: found } = parseOverlay(bomb.join('\n'), BELOW);
		assert.equal(data, undefined);
		assert.deepEqual(
			found.map(({ code }) => code),
			['yaml-aliases'],
		);
	});

	it('takes nested keys no longer than others', () => {
		for (const text of [`${'['.repeat(30)}a]: 1${',b]: 1'.repeat(29)}`, `${'? '.repeat(30)}x\n`]) {
			assert.deepEqual(
				parseOverlay(text, BELOW).problems.map(({ code }) => code),
				['yaml-key'],
			);
		}
	});

	it('stops at a hundred aliases', () => {
		const text = `x: &x 1\n${Array.from({ length: 5_000 }, (_, at) => `a${at}: *x`).join('\n')}`;
		const { problems: found } = parseOverlay(text, BELOW);
		assert.deepEqual(
			found.map(({ code, span }) => [code, text.slice(0, span.start).split('\n').length]),
			[['yaml-aliases', 102]],
		);
	});

	it('says that merge keys are not supported, and nothing else', () => {
		assert.deepEqual(problems('entries:\n  a: &base { group: g, name: A }\n  b:\n    <<: *base\n    name: B\n'), [
			'4:5 <<: Merge keys (<<) are not supported here. Write the repeated fields out.',
		]);
	});

	it('wants a number that is meant as a text in quotation marks, and puts it there', () => {
		const text = 'entries:\n  a: { group: repositories, name: 1.10 }\n';
		const problem = parseOverlay(text, BELOW).problems.find(({ code }) => code === 'expected-text-quotes');
		assert.deepEqual(problem?.args, ['"1.10"']);
		assert.deepEqual(problem?.fix, [{ ...problem?.span, text: '"1.10"' }]);
		assert.equal(text.slice(problem?.span.start, problem?.span.end), '1.10');
	});

	it('refuses more than one megabyte, counted in bytes', () => {
		const text = `# ${'€'.repeat(333_332)}`;
		assert.deepEqual(problems(text), []);
		assert.deepEqual(problems(`${text}€`), [
			'1:1 #: The file is 1.1 MB; 1 MB are allowed. Remove entries, or move some to another overlay.',
		]);
	});

	it('refuses a text of marks, which would take long to parse', () => {
		for (const text of ['"'.repeat(500_000), '!a '.repeat(320_000), '? [a]\n: b\n'.repeat(60_000)]) {
			assert.deepEqual(
				parseOverlay(text, BELOW).problems.map(({ code }) => code),
				['yaml-crowded'],
			);
		}
	});

	it('tells no more problems than an editor shows', () => {
		const lines = Array.from({ length: 1_100 }, (_, at) => `k${at}: 1`);
		assert.equal(problems(lines.join('\n')).length, 1_000);
		assert(problems('a b: c: d\n'.repeat(1_100)).length <= 1_000);
	});

	it('refuses more than 5,000 entries, and marks the first that is one too many', () => {
		const lines = Array.from({ length: 5_002 }, (_, at) => `  e${at}: { group: teams, name: E }`);
		assert.deepEqual(problems(`entries:\n${lines.slice(0, 5_000).join('\n')}`), []);
		assert.deepEqual(problems(`entries:\n${lines.join('\n')}`), [
			'5002:3 e5000: “entries” has 5002 keys; 5000 are allowed. Remove some, or move them to another overlay.',
		]);
	});
});

describe('parseRegistry', () => {
	it('accepts the sample', () => assert.deepEqual(parseRegistry(registryText()).problems, []));

	it('asks for every part', () => {
		const { problems: found } = parseRegistry(registryText({ sections: '' }));
		assert.deepEqual(
			found.map(({ code, args }) => [code, ...args]),
			[['missing-key', 'sections']],
		);
	});

	it('turns one text into both languages and a year into a text', () => {
		const entries = 'entries: { one: { group: teams, name: One, source: s, valid: { from: 2020 } } }\n';
		const { data } = parseRegistry(registryText({ entries }));
		assert.deepEqual(data?.entries['one']?.name, { de: 'One', en: 'One' });
		assert.deepEqual(data?.entries['one']?.valid, { from: '2020' });
	});
});
