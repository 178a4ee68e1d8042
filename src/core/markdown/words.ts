/** Finds whole words in prose, but not inside paths and not in quotation marks. */
import type { Span } from '../problem';
import { escapeRegExp } from '../text/escapeRegExp';
import { prefixTree, stepsOf } from '../text/prefixTree';
import { BETWEEN, NO_PROSE } from './prose';

export interface FoundWord extends Span {
	/** The written text, with line ends and runs of spaces as single spaces. */
	readonly text: string;
}

// Latin letters are enough for German and English, and V8 compiles a pattern with `\p{L}`, hundreds of ranges, ten times as long.
const LETTER = '[\\p{sc=Latn}\\d]';
// The underscores of _word_ are boundaries; the one in a_word is not.
const BEFORE = `(?<!${LETTER}|${LETTER}_)`;
const BEFORE_FIRST = `(?<!${LETTER}_?.)` as const;
const AFTER = `(?!${LETTER}|_${LETTER})`;
const BEGINNING = new RegExp(`${BEFORE}$`, 'u');
const ENDING = new RegExp(`^${AFTER}`, 'u');
const BREAK = '(?:\\r\\n|[\\r\\n])[ \\t]*';
// At most one line end; unambiguous for a run of spaces, so that matching stays linear.
const BLANK = `(?:[ \\t\\u00A0]+(?:${BREAK})?|${BREAK})`;
const QUOTES = '„“”‚‘’"\'«»‹›';
/** The most characters examined on each side of a match, so that the cost does not grow with the line. */
const REACH = 120;
const LINE = surroundings(`[^\\r\\n${BETWEEN}]`);
const PATH = surroundings(`[^\\s${NO_PROSE}|()<>]`);

/** Builds one pattern of many words; returns nothing when there are none. */
export function wordPattern(words: Iterable<string>, flags: 'gu' | 'giu'): RegExp | undefined {
	const all = [...new Set(words)].map(wordSteps);
	return all.length > 0 ? new RegExp(`(?:${prefixTree(all)})${AFTER}`, flags) : undefined;
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
	const [before, after] = around(prose, span, LINE);
	return before + prose.slice(span.start, span.end) + after;
}

/** Whether quotation marks enclose exactly this span: then the text is about the word and does not use it. */
export function isQuoted(prose: string, { start, end }: Span): boolean {
	const [before, after] = [prose[start - 1], prose[end]];
	return before !== undefined && after !== undefined && QUOTES.includes(before) && QUOTES.includes(after);
}

/** Whether a span is part of a file name, package id, repository name or mention; these are not prose. */
function isInPath(prose: string, span: Span): boolean {
	const [before, after] = around(prose, span, PATH);
	return (
		/[\\/@#=]$|[\\/@#=]|[\p{sc=Latn}\d][.:]$/u.test(before) || /^[\\/@#=]|^[.:][\p{sc=Latn}\d]|[\\/@=]/u.test(after)
	);
}

/** Patterns for the characters right before an offset, and for those right behind one. */
interface Surroundings {
	readonly before: RegExp;
	readonly after: RegExp;
}

function surroundings(character: string): Surroundings {
	const characters = `(${character}{0,${REACH}})`;
	return { before: new RegExp(`(?<=${characters})`, 'y'), after: new RegExp(characters, 'y') };
}

function around(prose: string, { start, end }: Span, { before, after }: Surroundings): readonly [string, string] {
	return [textAt(prose, start, before), textAt(prose, end, after)];
}

/** The text that a sticky pattern captures at an offset. */
function textAt(prose: string, offset: number, pattern: RegExp): string {
	pattern.lastIndex = offset;
	return pattern.exec(prose)?.[1] ?? '';
}

/** The characters of a word as sources of patterns, with any blank between its parts. */
function wordSteps(word: string): readonly string[] {
	const [first = '', ...others] = word.trim().split(/\s+/);
	return [...stepsOf(first, BEFORE_FIRST), ...others.flatMap((part) => [BLANK, ...[...part].map(escapeRegExp)])];
}
