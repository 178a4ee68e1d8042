/** Checks and spans of a YAML text that need no parser. */
import type { Span } from '../problem';

/** Nobody nests so deep, and the parser needs many seconds until its stack ends. */
const MAX_NESTING = 100;
/** The parser takes its time over each mark. A large overlay that people write has half as many. */
const MAX_MARKS = 300_000;
const MARK = /[-"'!%&*,:?[\]{}\n]/g;

/** Whether a text consists of marks rather than of words, so that it takes seconds to parse. */
export function isCrowded(text: string): boolean {
	return text.length > MAX_MARKS && (text.match(MARK)?.length ?? 0) > MAX_MARKS;
}

/** Where brackets, or the marks of lists in lists, nest too deeply. What stands in quotes is not told apart. */
export function tooDeep(text: string): Span | undefined {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === '[' || character === '{') {
			depth += 1;
			if (depth > MAX_NESTING) {
				return { start: at, end: at + 1 };
			}
		} else if (character === ']' || character === '}') {
			depth = Math.max(0, depth - 1);
		}
	}
	const marks = new RegExp(`(?:[-?:][ \\t]+){${MAX_NESTING}}`).exec(text);
	return marks ? { start: marks.index, end: marks.index + 1 } : undefined;
}

/** Keeps a span inside the text, whatever the parser says of its end. */
export function inside(text: string, span: Span): Span {
	const start = Math.max(0, Math.min(span.start, text.length));
	return { start, end: Math.max(start, Math.min(span.end, text.length)) };
}

/** The same. An empty range behind the text would not be underlined, so the last character is marked. */
export function visible(text: string, span: Span): Span {
	const end = text.trimEnd().length;
	return span.start < end ? inside(text, span) : { start: Math.max(0, end - 1), end };
}
