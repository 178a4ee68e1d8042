/** Where our reader of Markdown and micromark differ. */

interface Difference {
	readonly reason: string;
	/** Matches every text with the difference. Such a text is not compared. */
	readonly pattern: RegExp;
	readonly example: string;
}

/** The differences between the two readers, and why they stay. GitHub reads with cmark-gfm. */
export const DIFFERENCES: readonly Difference[] = [
	{
		reason: 'front matter is data on GitHub',
		pattern: /^---/,
		example: '---\na: b\n---\n',
	},
	{
		reason: 'micromark begins a heading at the definitions before its text',
		pattern: /\]:[\s\S]*\n *(?:=+|-+) *(?:\n|$)/,
		example: '[a]: u\nb\n===\n',
	},
	{
		reason: 'lezer reads no table of one column without two strokes below its head',
		pattern: /(?:^|\n)[ \t>]*(?:\|[ \t]*:?-+:?[ \t]*|:?-+:?[ \t]*\||:-+:?|-+:)[ \t]*(?:\n|$)/,
		example: 'a\n|---\n',
	},
	{
		reason: 'lezer takes a table with an underline for a heading, and no row with dashes for the head of a table',
		pattern:
			/(?:^|\n)[^\n]*\|(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*\n(?:[\s\S]*\n)?[ \t>]*(?:=+|[|:-][ |:-]*-[ |:-]*)[ \t]*(?:\n|$)/,
		example: '| a | b |\n|---|---|\n===\n',
	},
	{
		reason: 'lezer reads no table after another line with a stroke',
		pattern: /\|[^\n]*\n[^\n]*\|[^\n]*\n[ \t>]*[|:-]/,
		example: '| a | b |\n| a | b |\n|---|---|\n',
	},
	{
		reason: 'lezer reads a table after a quotation or item that it would continue, and goes on with it for 2) or 3.',
		pattern: /(?:^|\n)[ \t]*(?:[-*+>]|\d+[.)]|\[\^)[\s\S]*\n[^\n]*\|[^\n]*\n[ \t>]*[|:-]|\|[^\n]*\n[ >]*\d+[.)]/,
		example: '> a\n| b | c |\n|---|---|\n',
	},
	{
		reason: 'in micromark, an address without markup takes in the characters of markup',
		pattern: /https?:\/\/\S*[`*[\\&!]/,
		example: 'https://a.b/c[](u)',
	},
	{
		reason: 'lezer lets an item without text end a paragraph in a list; micromark lets it end nothing after code',
		pattern: /(?:^|\n)[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\n|$)/,
		example: '    a\n- ',
	},
	{
		reason: 'micromark goes on with the text of a list after an empty item in an item',
		pattern: /(?:[-*+]|\d[.)])[ \t]+(?:[-*+]|\d[.)])[ \t]*(?:\n|$)/,
		example: 'a\n* *\nb\n',
	},
	{
		reason: 'after code or definitions and in other items, micromark reads only those ordered lists that begin with 1',
		pattern: /(?:(?:\n|^)(?: {4}|\t)[\s\S]*|\]:[^\n]*)\n[ >]*\d+[.)]|[-*+.)>][ \t]+\d+[.)]/,
		example: '\ta\n\n  10. b\n',
	},
	{
		reason: 'lezer takes a tab after the sign of a quotation for one column too many',
		pattern: />\t/,
		example: '>\t [a]: u\n',
	},
	{
		reason: 'micromark divides indented code after a list or quotation',
		pattern: /(?:[-*+>]|\d[.)])[\s\S]*\n(?: {4}|\t)/,
		example: ' -    a\n\n     b\n\n\tc\n',
	},
	{
		reason:
			'on GitHub, a tag ends the quotation, item or footnote before it; in micromark, only at the end of the text',
		pattern: /(?:[-*+>]|\d[.)]|\[\^)[\s\S]*\S[ \t]*\n[ \t]*<\/?[a-z]/i,
		example: '> a\n<br/>\n',
	},
	{
		reason: 'micromark allows brackets in a title in brackets',
		pattern: /\([^)\n]*\([^)\n]*[()]/,
		example: '[a](/u (b (c))',
	},
	{
		reason: 'micromark knows no exclamation mark in a mail address',
		pattern: /<[^>\s]*![^>\s]*@/,
		example: '<a!b@c.d>',
	},
	{
		reason: 'micromark allows equals signs in attributes without quotation marks',
		pattern: /<[^<>\n]*=[^\s"'>]*[=[]|<[^<>\n]*=\s+\w+=/,
		example: '<a b=  c=d>\n',
	},
	{
		reason: 'only those entities are known that people write',
		pattern: /&(?:AElig|Dcaron|HilbertSpace|DifferentialD|ClockwiseContourIntegral|ngE|frac34);/,
		example: '# &HilbertSpace;',
	},
];

/** Whether the two readers may differ on a text. */
export const isKnownDifference = (text: string): boolean =>
	DIFFERENCES.some(({ pattern }) => pattern.test(text.replace(/\r\n?/g, '\n')));
