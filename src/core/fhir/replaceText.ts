import type { TextEdit } from '../problem';
import { oneLine } from '../text/oneLine';
import type { FhirText } from './fhirFile';

/** Texts that mean themselves without quotation marks in YAML, in Shorthand and in `ig.ini`. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\w./+()-]|:(?=\S)| (?=[\p{L}\p{N}(]))*$/u;

/**
 * Replaces a text and nothing around it: its quotation marks stay.
 *
 * @returns nothing for a text that stands elsewhere in the file, or has lines of its own, and for a new text of several
 * lines: in YAML they could be further keys.
 */
export function replaceText({ start, end, style }: FhirText, text: string): TextEdit | undefined {
	if (text !== oneLine(text)) {
		return undefined;
	}
	switch (style) {
		case 'double':
			return { start, end, text: JSON.stringify(text).slice(1, -1) };
		case 'single':
			return { start, end, text: text.replaceAll("'", "''") };
		case 'plain':
			return { start, end, text: PLAIN.test(text) ? text : JSON.stringify(text) };
		default:
			return undefined;
	}
}
