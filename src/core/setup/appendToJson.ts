import type { Span, TextEdit } from '../problem';
import { lineEndOf } from '../text/lineEndOf';
import { lineStartAt } from '../text/lineStartAt';

/** A list or an object in JSON. */
export interface JsonContainer {
	/** From the opening to the closing bracket. */
	readonly span: Span;
	/** Its last value; nothing when it is empty. */
	readonly last: Span | undefined;
}

/**
 * Adds a value at the end of a list, or a property at the end of an object. Everything else stays as it is: comments, a
 * comma at the end, one line or several.
 *
 * @param text JSON that may have comments and trailing commas.
 */
export function appendToJson(text: string, { span, last }: JsonContainer, value: string): readonly TextEdit[] {
	const lineEnd = lineEndOf(text);
	const close = span.end - 1;
	if (!last) {
		const own = indentAt(text, span.start);
		const end = /[\r\n]/.test(text.slice(span.start, close)) ? '' : lineEnd + own;
		return [insertion(span.start + 1, `${lineEnd}${own}${indentUnit(text)}${value}${end}`)];
	}
	const between = withoutComments(text.slice(last.end, close));
	const comma = between.indexOf(',');
	const lineLength = between.search(/[\r\n]/);
	if (lineLength < 0) {
		return [comma < 0 ? insertion(last.end, `, ${value}`) : insertion(last.end + comma + 1, ` ${value},`)];
	}
	const added = `${lineEnd}${indentAt(text, last.start)}${value}`;
	// A comment behind the last value, or behind its comma, stays behind it.
	return comma < 0
		? [insertion(last.end, ','), insertion(last.end + lineLength, added)]
		: [insertion(last.end + Math.max(lineLength, comma + 1), `${added},`)];
}

/** Blanks take the place of comments, so that offsets stay. Between two values there are no strings. */
function withoutComments(text: string): string {
	return text.replace(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

/** The blanks at the beginning of the line of an offset. */
function indentAt(text: string, offset: number): string {
	const start = lineStartAt(text, offset);
	return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function indentUnit(text: string): string {
	return /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '\t';
}

function insertion(offset: number, text: string): TextEdit {
	return { start: offset, end: offset, text };
}
