import type { Span } from '../problem';
import type { MarkdownFile } from './markdownFile';
import { isWordOfProse } from './words';

export interface LongWord extends Span {
	readonly text: string;
}

const WORD = /[A-Za-z\u00C0-\u024F]{7,}/g;
/** `camelCase` is an identifier, not a word. */
const IDENTIFIER = /^\p{Ll}+\p{Lu}/u;

const known = new WeakMap<MarkdownFile, readonly LongWord[]>();

/** The words of a document that are long enough to be recognised when they are misspelt, found once per document. */
export function longWordsOf(file: MarkdownFile): readonly LongWord[] {
	const before = known.get(file);
	if (before) {
		return before;
	}
	const words: LongWord[] = [];
	for (const { 0: text, index } of file.prose.matchAll(WORD)) {
		words.push({ text, start: index, end: index + text.length });
	}
	known.set(file, words);
	return words;
}

/** Whether a word stands in running text and is no part of a path, a quotation or an identifier. */
export function isPlainWord({ prose }: MarkdownFile, word: LongWord): boolean {
	if (IDENTIFIER.test(word.text) || !isWordOfProse(prose, word)) {
		return false;
	}
	const [before, after] = [prose.slice(Math.max(0, word.start - 40), word.start), prose.slice(word.end, word.end + 40)];
	// `lower-case-with-hyphens` is an identifier, too.
	return !(/^\p{Ll}/u.test(word.text) && (/[\p{Ll}\d]-$/u.test(before) || /^-[\p{Ll}\d]/u.test(after)));
}
