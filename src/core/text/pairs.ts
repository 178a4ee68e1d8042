/** Extends a span to whole pairs of quotation marks, emphasis and brackets, so that a new link does not split a pair. */
import type { Span } from '../problem';

/** The closing marks for each opening mark; people mix the quotation marks of languages. */
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

/** The most marks on each side of a word. */
const REACH = 4;

/**
 * Extends a span by adjacent marks whose partners are inside it. Pairs entirely outside are not included.
 *
 * @returns nothing if a mark inside has its partner neither inside nor adjacent.
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

/** A mark; a run such as the asterisks of strong emphasis is one mark. */
const MARK = /([*_`])\1*|[^\p{L}\p{N}\s]/gu;

/** Whether all marks in a text are paired and properly nested. */
function isWhole(text: string): boolean {
	const open: string[] = [];
	for (const { 0: mark, index } of text.matchAll(MARK)) {
		const [sign = ''] = mark;
		// Inside a word it is an apostrophe or part of a name.
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
