import { MAX_DEPTH } from '../../src/core/markdown/parserLimits';

/** Makes a text of about a length. */
export type Generator = (length: number) => string;

/** Repeats a piece up to a length. */
function run(piece: string, length: number): string {
	return piece.repeat(Math.ceil(length / piece.length));
}

/** A text of numbered pieces up to a length. */
function numbered(piece: (index: number) => string, length: number): string {
	const pieces: string[] = [];
	for (let index = 0, total = 0; total < length; index += 1) {
		const next = piece(index);
		pieces.push(next);
		total += next.length;
	}
	return pieces.join('');
}

/** Pieces that are hostile over and over: each opens something, or could, and nothing closes it. */
const PIECES: readonly string[] = [
	...['*a', '*_', '*a_ ', '_*a ', '*', '**', '**a ', 'a**b', 'a***', '*a**b ', '~~a', '~a*b_', '`', '`a ', '\\', '\\`'],
	...[
		'[',
		']',
		'](',
		'[a]',
		'[a](',
		'[a](b',
		'[a](<b',
		'[a](b "',
		'[a](b (',
		'![',
		'![[',
		'(',
		')',
		'[^a]',
		'[^a]: b\n',
	],
	...[
		'[a]: ',
		'[a]: b\n===\n',
		'[ ',
		'[x](x) ',
		'[](https://a.b/c) ',
		'![x](https://a.b/c.svg) ',
		'- [x](https://a.b/)\n',
	],
	...[
		'<',
		'<!',
		'<!a',
		'<!A>\n',
		'<!--',
		'<!-- ',
		'<!---->',
		'-->',
		'<?',
		'<a ',
		'<a b="',
		'<a href="',
		'<![CDATA[',
		'</a',
	],
	...['<div>\n', '<h1>', '<h1></h1>', ' href="', " src='", '&a;', '&', '&#', '&amp;'],
	...[
		'a@',
		'a.',
		'a.b@',
		'a-',
		'a/',
		'www.',
		'https://a.b/(',
		'https://',
		'://',
		'@',
		'#',
		'/',
		'/worktrees/',
		'%',
		':',
	],
	...[' ', '\t', '\n', '\r', '\r\n', ' \n', '\n ', '\n\n', '\u00a0', '\u2028', ' x', 'x ', '  x\n'],
	...[
		'> a\n',
		'>a\nb\n',
		'* a\n',
		'- a\nb\n',
		'1. a\n',
		'# a\n',
		'a\n=\n',
		'a|\n',
		'| a\n',
		'|',
		'```\n',
		'~~~\n```\n',
		'---\n',
	],
	...[
		'{{ ',
		'{{',
		'{{{',
		'{{#a}}',
		'{{a}}',
		'{{#blank}}',
		']({{#blank}}',
		'{{#choice}}',
		'|',
		'||',
		'{{=a b=}}',
		'${',
		'$(',
	],
	...['a', 'A', 'ä', '1', '1.', '-', '_', '=', '"', "'", '„', '.', ',', '\ufdd0', '\ud83d\ude00', 'a\u0301', 'ß'],
	...[
		'contact',
		'kontakt ',
		'license',
		'stable ',
		'docker ',
		'make ',
		'curl x',
		'Beispiel ',
		'Sample Initative ',
		'NN ',
		'Teh ',
	],
	...[
		'mii:begin',
		'mii:begin ',
		'<!-- mii:begin a lang=de -->\n',
		'<!-- mii:end a -->\n',
		'<!-- mii-disable -->\n',
		' hash=',
	],
	...[
		'issues-',
		'workflows/badge.svg',
		'badge',
		'gitdir: ',
		'url = ',
		'[remote "a"]\n',
		'["',
		'a: ',
		'a: b\n',
		'- ',
		'? ',
		'{a: ',
		'[',
	],
	...[
		'&a ',
		'*a ',
		'a: &a [*a]\n',
		'"a',
		'MIT ',
		'Ü',
		'org.sample.',
		'Hub One ',
		'https://github.com/orgs/sample/teams/',
	],
];

/** Texts on which a regular expression or a parser may take the square of their length, or longer. */
export const HOSTILE_TEXTS: Readonly<Record<string, Generator>> = {
	'front matter without its end': (length) => `---\na: b\r\n${run('  x\r\n', length)}`,
	'an address and closing brackets': (length) => `https://x.y/${run(')', length)}`,
	'an address and slashes': (length) => `https://x.y/${run('/', length)}z`,
	'an address and dots': (length) => `https://x.y/${run('.a', length)}|`,
	'a host of many parts': (length) => `https://${run('a.', length)}<`,
	'a badge of many issues': (length) =>
		`![](https://img.shields.io/github/${run('issues-', length)}) ![](https://github.com/a/b/${run('workflows/', length)})`,
	'blanks after a word': (length) => `NN${run(' ', length)}x`,
	'blanks in braces': (length) => `{{${run(' ', length)}x`,
	'blanks in a tag': (length) => `x <a${run(' ', length)}`,
	'blanks in a comment': (length) => `<!-- mii:begin${run(' ', length)}x -->`,
	'blanks before the end of a marker': (length) =>
		`<!-- mii:begin contact lang=de${run(' ', length)}-->\n<!-- mii:end contact -->`,
	'blanks between the parts of a marker': (length) => `<!-- mii:begin ${run('a=b ', length)}-->`,
	'blanks in the place of a Git folder': (length) => `gitdir:${run(' ', length)}x`,
	'a Git folder and blanks': (length) => `gitdir: a${run(' ', length)}\tb\n`,
	'blank lines between words': (length) => `x${run('\r\n', length)}x`,
	'attributes of a tag without its end': (length) => `x <a${run(' b=c', length)}`,
	'a marker without its end and blocks': (length) =>
		`<!-- mii:begin contact lang=de hash=000000000000 -->\n\n${run('a\n\n', length)}`,
	'nested brackets': (length) => run('[', length / 2) + run(']', length / 2),
	'nested pictures': (length) => run('![', length / 3) + run('](a)', length / 2),
	'nested parentheses in a target': (length) => `[a](${run('(', length / 2)}${run(')', length / 2)}`,
	'a run of stars on both sides': (length) => `${run('*', length / 2)}a${run('*', length / 2)}`,
	'emphasis of three lengths': (length) => run('**a ', length / 3) + run('*a ', length / 3) + run('b**', length / 3),
	'runs of backticks of every length': (length) =>
		Array.from({ length: Math.sqrt(2 * length) }, (_, index) => '`'.repeat(index)).join(' '),
	'definitions and links to them': (length) => numbered((index) => `[a${index}]: b\n\n[a${index}] `, length),
	'numbered headings': (length) => numbered((index) => `# Contact ${index}\n\n`, length),
	'numbered sections': (length) => numbered((index) => `<!-- mii:begin a${index} lang=de -->\n`, length),
	'numbered ends of sections': (length) => numbered((index) => `<!-- mii:end a${index} -->\n`, length),
	'aliases of aliases': (length) => {
		const list = (index: number): string => `${`*b${index - 1}, `.repeat(9)}*b${index - 1}`;
		return numbered((index) => `b${index}: &b${index} [${index === 0 ? 'x' : list(index)}]\n`, length);
	},
	'aliases of one anchor': (length) => `a: &a x\nversion: [${run('*a, ', length)}]\n`,
	'comments and aliases of Shorthand': (length) => run('Alias: a = b\n//\n/**/\n', length),
	'numbered dependencies': (length) => numbered((index) => `  org.sample.a${index}: 1.0.${index}\n`, length),
	'dependencies with notes': (length) => numbered((index) => `  a${index}: 1 # x\n`, length),
	'numbered comments for rules': (length) => numbered((index) => `# mii-disable a${index}\n`, length),
	'comments for the next line': (length) => run('# mii-disable-next-line typo\n', length),
	'numbered comments for rules of Markdown': (length) =>
		numbered((index) => `<!-- mii-disable a${index} -->\n\n`, length),
	'comments for the next line of Markdown': (length) => run('<!-- mii-disable-next-line -->\n\n', length),
	'a comment for numbered rules': (length) => `<!-- mii-disable ${numbered((index) => `a${index} `, length)}-->`,
	'blanks in a comment of YAML': (length) => `# a${run(' ', length)}b\nc: d\n`,
	'blanks before a version': (length) => `  a:${run(' ', length)}1 # x\n`,
	'bars before a line break': (length) => `${run('|', length)}\nx`,
	'escaped quotation marks': (length) => `"${run('\\"', length)}\\`,
	'stars before a bar': (length) => `- Package:${run('*', length)}|`,
	'numbered words': (length) => numbered((index) => `a${index} `, length),
	'numbered keys': (length) => numbered((index) => `a${index}: b\n`, length),
	'links in one list item': (length) => `- ${run('[x](https://a.b/c) ', length)}`,
	'code in one line': (length) => run('`a` ', length),
	'lists in lists': (length) => {
		const depth = Math.sqrt(length);
		return Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a\n`).join('');
	},
	'many quotations in each line': (length) => `${'>'.repeat(MAX_DEPTH)} a\n`.repeat(length / MAX_DEPTH),
	'many lists in each line': (length) => `${'- '.repeat(MAX_DEPTH)}a\n`.repeat(length / MAX_DEPTH / 2),
	'too many lists in a line': (length) => `${run('- ', length)}a`,
	'lazy lines of a quotation': (length) => `> a\n${run('b\n', length)}`,
	'lazy lines of a list': (length) => `- a\n${run('b\n', length)}`,
	'a table of many rows': (length) => `| a | b |\n|---|---|\n${run('| **a** | _b_ |\n', length)}`,
	'a table of many columns': (length) => `|${run('a|', length / 2)}\n|${run('-|', length / 2)}`,
	...Object.fromEntries(
		[...new Set(PIECES)].flatMap((piece): [string, Generator][] => [
			[`${JSON.stringify(piece)} over and over`, (length) => `x ${run(piece, length)}`],
			[`${JSON.stringify(piece)} from the first character on`, (length) => `${run(piece, length)}\u0001x`],
		]),
	),
};
