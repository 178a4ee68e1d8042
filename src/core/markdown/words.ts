/** Finds whole words in prose, but not inside paths and not in quotation marks. */
import type { Span } from '../problem';
import { escapeRegExp } from '../text/escapeRegExp';
import { prefixTree } from '../text/prefixTree';
import { around, BETWEEN, NO_PROSE } from './prose';

export interface FoundWord extends Span {
	/** The written text, with line ends and runs of spaces as single spaces. */
	readonly text: string;
}

const LETTER = '[\\p{L}\\p{N}]';
// The underscores of _word_ are boundaries; the one in a_word is not.
const BEFORE = `(?<!${LETTER}|${LETTER}_)`;
const AFTER = `(?!${LETTER}|_${LETTER})`;
const BEGINNING = new RegExp(`${BEFORE}$`, 'u');
const ENDING = new RegExp(`^${AFTER}`, 'u');
const BREAK = '(?:\\r\\n|[\\r\\n])[ \\t]*';
// At most one line end; unambiguous for a run of spaces, so that matching stays linear.
const BLANK = `(?:[ \\t\\u00A0]+(?:${BREAK})?|${BREAK})`;
const LINE_END = new RegExp(`[\\r\\n${BETWEEN}]`, 'u');
const PATH_END = new RegExp(`[\\s${NO_PROSE}|()<>]`, 'u');
const QUOTES = '„“”‚‘’"\'«»‹›';
/** The most characters examined on each side of a match, so that the cost does not grow with the line. */
const REACH = 120;

/** Builds one pattern of many words; returns nothing when there are none. */
export function wordPattern(words: Iterable<string>, flags: 'gu' | 'giu'): RegExp | undefined {
	const all = [...new Set(words)].map(stepsOf);
	return all.length > 0 ? new RegExp(`${BEFORE}(?:${prefixTree(all)})${AFTER}`, flags) : undefined;
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

/** Whether a span is a whole word of prose, neither quoted nor part of a path. */
export function isWordOfProse(prose: string, span: Span): boolean {
	const [before, after] = [prose.slice(Math.max(0, span.start - 2), span.start), prose.slice(span.end, span.end + 2)];
	return BEGINNING.test(before) && ENDING.test(after) && isProse(prose, span);
}

function isProse(prose: string, span: Span): boolean {
	return !isQuoted(prose, span) && !isInPath(prose, span);
}

/** Returns the line around a span, at most `REACH` characters on each side. */
export function lineAround(prose: string, span: Span): string {
	const [before, after] = around(prose, span, LINE_END, REACH);
	return before + prose.slice(span.start, span.end) + after;
}

/** Whether quotation marks enclose exactly this span: then the text is about the word and does not use it. */
export function isQuoted(prose: string, { start, end }: Span): boolean {
	const [before, after] = [prose[start - 1], prose[end]];
	return before !== undefined && after !== undefined && QUOTES.includes(before) && QUOTES.includes(after);
}

/** Whether a span is part of a file name, package id, repository name or mention; these are not prose. */
function isInPath(prose: string, span: Span): boolean {
	const [before, after] = around(prose, span, PATH_END, REACH);
	return /[\\/@#=]$|[\\/@#=]|[\p{L}\p{N}][.:]$/u.test(before) || /^[\\/@#=]|^[.:][\p{L}\p{N}]|[\\/@=]/u.test(after);
}

/** The characters of a word as sources of patterns, with any blank between its parts. */
function stepsOf(word: string): readonly string[] {
	const parts = word.trim().split(/\s+/);
	return parts.flatMap((part, index) => [...(index > 0 ? [BLANK] : []), ...[...part].map(escapeRegExp)]);
}
