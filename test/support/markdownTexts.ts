/** Random Markdown texts. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import spec from 'commonmark-spec';
import fc from 'fast-check';
import { ROOT } from './project';

/** The examples of CommonMark. */
export const EXAMPLES = spec.tests.map(({ markdown }) => markdown.replace(/→/g, '\t'));

/** Pieces of markup and text. */
const PIECES = [
	...['\n', '\n\n', '\r\n', '  ', '    ', '\t', '- ', '* ', '1. ', '2) ', '> ', '# ', '## ', '===\n', '---\n'],
	...['`', '``', '```\n', '~~~\n', '*', '**', '_', '__', '~', '~~', '\\', '&amp;', '&#35;', '!', ': '],
	...['[', '](', '](u)', '![', ')', ']', '[a]', '[a]: u\n\n', '[a]: u\n', '[^1]', '[^1]: w\n\n', '"t"', '(t)'],
	...['<', '>', '<!--', '-->', '<div>', '</div>', '<a href="x">', '<br>', '<br/>', '<?', '?>', '<https://a.b>'],
	...['|', '|---|---|\n', '| a | b |\n', '- [ ] ', 'a', 'b c', 'ä', '😀', 'a@b.c', 'https://a.b/c'],
];
const mutated = fc
	.tuple(fc.constantFrom(...EXAMPLES), fc.nat(), fc.nat(5), fc.constantFrom(...PIECES))
	.map(([text, at, length, piece]) => {
		const from = at % (text.length + 1);
		return text.slice(0, from) + piece + text.slice(from + length);
	});
/** Documents out of pieces, out of EXAMPLES, and EXAMPLES with a change. */
export const MARKDOWN = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
	fc.array(fc.constantFrom(...EXAMPLES), { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n')),
	mutated,
);

const FOLDER = path.join(ROOT, 'test/fixtures/readmes');

/** The READMEs of the fixtures by their names. */
export const READMES: Readonly<Record<string, string>> = Object.fromEntries(
	readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')]),
);

/** Longer documents: READMEs of the fixtures, and several random documents in one. */
export const README = fc.oneof(
	fc.constantFrom(...Object.values(READMES)),
	fc
		.array(fc.oneof(MARKDOWN, fc.constantFrom(...Object.values(READMES))), { minLength: 2, maxLength: 5 })
		.map((texts) => texts.join('\n\n')),
);

/** Changes of a text, as somebody makes them in an editor. */
export const EDIT = fc.record({
	at: fc.nat(100_000),
	removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
	added: fc.oneof(
		fc.constant(''),
		fc.constantFrom(...PIECES),
		fc.constantFrom(...EXAMPLES),
		fc.string({ maxLength: 3 }),
	),
});

export function edited(text: string, { at, removed, added }: { at: number; removed: number; added: string }): string {
	const from = at % (text.length + 1);
	return text.slice(0, from) + added + text.slice(from + removed);
}
