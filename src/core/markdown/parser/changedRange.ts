import type { ChangedRange } from '@lezer/common';

/** The number of characters that are compared at once. */
const STEP = 4096;

/**
 * Finds the lines in which two versions of a text differ.
 *
 * @returns the range with the last line of text before it, because a line can decide where the block before it ends; nothing
 * when the versions are equal.
 */
export function changedRange(from: string, to: string): ChangedRange | undefined {
	if (from === to) {
		return undefined;
	}
	const shorter = Math.min(from.length, to.length);
	const start = commonLength(shorter, (at, length) => from.substr(at, length) === to.substr(at, length));
	const rest = shorter - start;
	const end = commonLength(rest, (at, length) => endOf(from, at, length) === endOf(to, at, length));
	const first = startOfLineBefore(to, start);
	const restOfLine = endOfLine(to, to.length - end) - (to.length - end);
	return {
		fromA: first,
		toA: from.length - end + restOfLine,
		fromB: first,
		toB: to.length - end + restOfLine,
	};
}

function endOf(text: string, at: number, length: number): string {
	return text.slice(text.length - at - length, text.length - at);
}

/** The number of equal characters, found in large steps and then in ever smaller ones. */
function commonLength(limit: number, isEqual: (at: number, length: number) => boolean): number {
	let common = 0;
	for (let step = STEP; step >= 1; step = Math.floor(step / 2)) {
		while (common + step <= limit && isEqual(common, step)) {
			common += step;
		}
	}
	return common;
}

/** The start of the last line with text before the line of an offset. */
function startOfLineBefore(text: string, offset: number): number {
	let at = offset;
	while (at > 0 && !isLineEnd(text[at - 1])) {
		at--;
	}
	while (at > 0 && /\s/.test(text[at - 1] ?? '')) {
		at--;
	}
	while (at > 0 && !isLineEnd(text[at - 1])) {
		at--;
	}
	return at;
}

function endOfLine(text: string, offset: number): number {
	let at = offset;
	while (at < text.length && !isLineEnd(text[at])) {
		at++;
	}
	return at;
}

function isLineEnd(char: string | undefined): boolean {
	return char === '\n' || char === '\r';
}
