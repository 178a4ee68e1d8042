/** Finds words in prose the way a careful reader does: whole words, not in a path, not where a word is only quoted. */
import type { Span } from '../problem';
import { escapeRegExp } from '../text/escapeRegExp';
import { around, BETWEEN, NO_PROSE } from './prose';

export interface FoundWord extends Span {
	/** As written, with single blanks for line ends. */
	readonly text: string;
}

const LETTER = '[\\p{L}\\p{N}]';
// Markup such as _word_ is a boundary, an identifier such as a_word is none.
const BEFORE = `(?<!${LETTER}|${LETTER}_)`;
const AFTER = `(?!${LETTER}|_${LETTER})`;
const BEGINNING = new RegExp(`${BEFORE}$`, 'u');
const ENDING = new RegExp(`^${AFTER}`, 'u');
const BREAK = '(?:\\r\\n|[\\r\\n])[ \\t]*';
// One line end at most; written so that there is one way only to read a run of blanks.
const BLANK = `(?:[ \\t\\u00A0]+(?:${BREAK})?|${BREAK})`;
const LINE_END = new RegExp(`[\\r\\n${BETWEEN}]`, 'u');
const PATH_END = new RegExp(`[\\s${NO_PROSE}|()<>]`, 'u');
const QUOTES = '„“”‚‘’"\'«»‹›';
/** Longer than any word and its neighbours; keeps the look at a match's surroundings from growing with the text. */
const REACH = 120;

/** Makes one pattern of many words; nothing when there are none. */
export function wordPattern(words: Iterable<string>, flags: 'gu' | 'giu'): RegExp | undefined {
	const sorted = [...new Set(words)].sort((a, b) => b.length - a.length).map(escapeWord);
	return sorted.length > 0 ? new RegExp(`${BEFORE}(?:${sorted.join('|')})${AFTER}`, flags) : undefined;
}

/** Finds the words of a pattern in the prose of a document. */
export function findWords(prose: string, pattern: RegExp | undefined): readonly FoundWord[] {
	if (!pattern) {
		return [];
	}
	return [...prose.matchAll(pattern)]
		.map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
			text: match[0].replace(/\s+/g, ' '),
		}))
		.filter((word) => isProse(prose, word));
}

/** Whether a word that was found otherwise is one that a person wrote as a word. */
export function isWordOfProse(prose: string, span: Span): boolean {
	const [before, after] = [prose.slice(Math.max(0, span.start - 2), span.start), prose.slice(span.end, span.end + 2)];
	return BEGINNING.test(before) && ENDING.test(after) && isProse(prose, span);
}

function isProse(prose: string, span: Span): boolean {
	return !isQuoted(prose, span) && !isInPath(prose, span);
}

/** The line of the prose around a word. */
export function lineAround(prose: string, span: Span): string {
	const [before, after] = around(prose, span, LINE_END, REACH);
	return before + prose.slice(span.start, span.end) + after;
}

/** Who puts a word in quotation marks by itself talks about the word. */
export function isQuoted(prose: string, { start, end }: Span): boolean {
	const [before, after] = [prose[start - 1], prose[end]];
	return before !== undefined && after !== undefined && QUOTES.includes(before) && QUOTES.includes(after);
}

/** File names, package ids, repository names and mentions are not prose, even without backticks. */
function isInPath(prose: string, span: Span): boolean {
	const [before, after] = around(prose, span, PATH_END, REACH);
	return /[\\/@#=]$|[\\/@#=]|[\p{L}\p{N}][.:]$/u.test(before) || /^[\\/@#=]|^[.:][\p{L}\p{N}]|[\\/@=]/u.test(after);
}

function escapeWord(word: string): string {
	return word.trim().split(/\s+/).map(escapeRegExp).join(BLANK);
}
