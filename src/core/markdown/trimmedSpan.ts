import type { Span } from '../problem';

/** The span without indentation and empty lines; spaces at the end of its last line belong to it. */
export function trimmedSpan(text: string, from: number, to: number): Span {
	let [start, end] = [from, to];
	while (start < end && isBlank(text.charCodeAt(start))) {
		start++;
	}
	while (end > start && isBlank(text.charCodeAt(end - 1))) {
		end--;
	}
	while (end < to && !isLineEnd(text.charCodeAt(end))) {
		end++;
	}
	return { start, end };
}

function isBlank(char: number): boolean {
	return char === 32 || char === 9 || isLineEnd(char);
}

function isLineEnd(char: number): boolean {
	return char === 10 || char === 13;
}
