/** Keeps marks that belong together on one side: whoever turns words into a link must not tear a quotation apart. */
import type { Span } from '../problem';

/** The marks that can end what a mark begins: people mix the quotation marks of languages. */
const ENDS: Readonly<Record<string, string>> = {
	'"': '"',
	"'": "'",
	'„': '“”"',
	'“': '”',
	'”': '”',
	'‚': "‘’'",
	'‘': '’',
	'’': '’',
	'«': '»',
	'»': '«',
	'‹': '›',
	'›': '‹',
	'*': '*',
	_: '_',
	'`': '`',
	'[': ']',
	'(': ')',
};

/** As many marks as anybody puts around a word. */
const REACH = 4;

/**
 * Takes in the marks that stand right before or behind a span and whose partners are inside of it. Marks with both
 * partners outside stay outside.
 *
 * @returns nothing when a mark inside has no partner there, nor right outside.
 */
export function withWholePairs(text: string, span: Span): Span | undefined {
	for (let before = 0; before <= REACH; before++) {
		for (let after = 0; after <= REACH; after++) {
			const [start, end] = [span.start - before, span.end + after];
			const isWithMarks = isMarks(text.slice(start, span.start)) && isMarks(text.slice(span.end, end));
			if (start >= 0 && end <= text.length && isWithMarks && isWhole(text.slice(start, end))) {
				return { start, end };
			}
		}
	}
	return undefined;
}

function isMarks(text: string): boolean {
	return [...text].every((mark) => isMark(mark));
}

function isMark(character: string): boolean {
	return Object.entries(ENDS).some(([begin, ends]) => begin === character || ends.includes(character));
}

/** A mark; the asterisks of strong emphasis are one. */
const MARK = /([*_`])\1*|[^\p{L}\p{N}\s]/gu;

/** Whether each mark in a text has its partner in it, in the order of brackets. */
function isWhole(text: string): boolean {
	const open: string[] = [];
	for (const { 0: mark, index } of text.matchAll(MARK)) {
		const [sign = ''] = mark;
		// Inside of a word it is an apostrophe, or a part of a name.
		if (!isMark(sign) || (mark.length === 1 && isInWord(text, index))) {
			continue;
		}
		const begin = open.at(-1);
		const isPartner = begin?.length === mark.length && ENDS[begin[0] ?? '']?.includes(sign);
		if (isPartner && !isBeforeWord(text, index + mark.length, index)) {
			open.pop();
		} else if (sign in ENDS && !(isQuotation(sign) && isBehindWord(text, index))) {
			open.push(mark);
		} else {
			return false;
		}
	}
	return open.length === 0;
}

function isInWord(text: string, index: number): boolean {
	return /[\p{L}\p{N}]/u.test(text[index - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[index + 1] ?? '');
}

function isQuotation(sign: string): boolean {
	return !/[[(]/.test(sign);
}

/** A mark right before a word, and behind none, begins a quotation. */
function isBeforeWord(text: string, end: number, start: number): boolean {
	return /[\p{L}\p{N}]/u.test(text[end] ?? '') && !isBehindWord(text, start);
}

/** A mark right behind a word ends a quotation. */
function isBehindWord(text: string, index: number): boolean {
	return /[\p{L}\p{N}]/u.test(text[index - 1] ?? '');
}
