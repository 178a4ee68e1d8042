/** Checks and spans of a YAML text that need no parser. */
import type { Span } from '../problem';

/** The deepest nesting. The parser would need many seconds before it overflows the stack. */
const MAX_NESTING = 100;
/**
 * The most keys in one line, which the parser nests, too: `a: b: c:`. Lines of JSON have more, but their keys are quoted.
 * A text in a single line has fewer colons.
 */
const MAX_KEYS_IN_LINE = 200;
/** The most marks, each of which costs the parser time. A large overlay written by people has half as many. */
const MAX_MARKS = 300_000;
const MARK = /[-"'!%&*,:?[\]{}\n]/g;

/** Whether a text has so many marks that it would take seconds to parse. */
export function isCrowded(text: string): boolean {
	return text.length > MAX_MARKS && (text.match(MARK)?.length ?? 0) > MAX_MARKS;
}

/** Returns the position where brackets or list marks nest too deeply. Quoted text is counted, too. */
export function tooDeep(text: string): Span | undefined {
	let depth = 0;
	let keys = 0;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === '[' || character === '{') {
			depth += 1;
			if (depth > MAX_NESTING) {
				return { start: at, end: at + 1 };
			}
		} else if (character === ']' || character === '}') {
			depth = Math.max(0, depth - 1);
		} else if (character === '\n' || character === '\r') {
			keys = 0;
		} else if (character === ':' && isBlank(text[at + 1]) && text[at - 1] !== '"') {
			keys += 1;
			if (keys > MAX_KEYS_IN_LINE) {
				return { start: at, end: at + 1 };
			}
		}
	}
	const marks = new RegExp(`(?:[-?:][ \\t]+){${MAX_NESTING}}`).exec(text);
	return marks ? { start: marks.index, end: marks.index + 1 } : undefined;
}

function isBlank(character: string | undefined): boolean {
	return character === ' ' || character === '\t';
}

/** Clamps a span to the text; the parser can report an end after it. */
export function inside(text: string, span: Span): Span {
	const start = Math.max(0, Math.min(span.start, text.length));
	return { start, end: Math.max(start, Math.min(span.end, text.length)) };
}

/** Like `inside`. An empty range after the text would not be underlined, so the last character is marked. */
export function visible(text: string, span: Span): Span {
	const end = text.trimEnd().length;
	return span.start < end ? inside(text, span) : { start: Math.max(0, end - 1), end };
}
