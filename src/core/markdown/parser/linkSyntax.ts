/** The pieces that links and definitions consist of: labels, addresses and titles. */

const BACKSLASH = 92;
const LINE_FEED = 10;
/** CommonMark 0.31.2, 6.3: the longest label, in characters. */
const MAX_LABEL_LENGTH = 999;
/** The deepest parentheses in an address. GitHub has the same limit. */
const MAX_PARENTHESES = 32;

/** Makes labels comparable: case and runs of blanks do not matter. */
export function comparableLabel(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/**
 * @param from the offset of `[`.
 * @returns the offset after `]`, or nothing when no label begins here.
 */
export function endOfLabel(text: string, from: number): number | undefined {
	const limit = Math.min(text.length, from + MAX_LABEL_LENGTH + 2);
	for (let at = from + 1; at < limit; at++) {
		const char = text.charCodeAt(at);
		if (char === BACKSLASH) {
			at++;
		} else if (char === 93) {
			return at + 1;
		} else if (char === 91) {
			return undefined;
		}
	}
	return undefined;
}

/** @returns the end of an address, angle brackets included; `from` for an empty one; nothing when it has no end. */
export function endOfDestination(text: string, from: number): number | undefined {
	return text.charCodeAt(from) === 60 ? endOfEnclosed(text, from) : endOfPlain(text, from);
}

function endOfEnclosed(text: string, from: number): number | undefined {
	for (let at = from + 1; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (char === BACKSLASH) {
			at++;
		} else if (char === 62) {
			return at + 1;
		} else if (char === 60 || char === LINE_FEED) {
			return undefined;
		}
	}
	return undefined;
}

function endOfPlain(text: string, from: number): number | undefined {
	let depth = 0;
	let at = from;
	for (; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (char === BACKSLASH && isPunctuation(text.charCodeAt(at + 1))) {
			at++;
		} else if (char === 40) {
			depth++;
			if (depth > MAX_PARENTHESES) {
				return undefined;
			}
		} else if (char === 41 && depth === 0) {
			return at;
		} else if (char === 41) {
			depth--;
		} else if (char <= 32 || char === 127) {
			break;
		}
	}
	const isEnd = at >= text.length || isBlank(text.charCodeAt(at));
	return depth === 0 && isEnd ? at : undefined;
}

/** @returns the end of a title in quotation marks or parentheses, or nothing when none begins here. */
export function endOfTitle(text: string, from: number): number | undefined {
	const first = text.charCodeAt(from);
	if (first !== 34 && first !== 39 && first !== 40) {
		return undefined;
	}
	const last = first === 40 ? 41 : first;
	for (let at = from + 1; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (char === BACKSLASH) {
			at++;
		} else if (char === last) {
			return at + 1;
		} else if (char === 40 && first === 40) {
			return undefined;
		}
	}
	return undefined;
}

export function skipBlanks(text: string, from: number): number {
	let at = from;
	while (at < text.length && isBlank(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function isBlank(char: number): boolean {
	return char === 32 || char === 9 || char === LINE_FEED;
}

/** Whether a backslash before a character makes it literal. */
export function isPunctuation(char: number): boolean {
	return (
		(char >= 33 && char <= 47) ||
		(char >= 58 && char <= 64) ||
		(char >= 91 && char <= 96) ||
		(char >= 123 && char <= 126)
	);
}
