import type { Span } from '../../problem';
import { endOfDestination, endOfLabel, endOfTitle, skipBlanks } from './linkSyntax';

/** A link definition: `[label]: address "title"`. */
export interface Definition {
	readonly span: Span;
	readonly label: string;
	/** The address with its angle brackets. */
	readonly destination: Span;
}

/** Reads the definitions at the beginning of a paragraph. A paragraph may consist of definitions only. */
export function definitionsIn(paragraph: string): readonly Definition[] {
	const found: Definition[] = [];
	for (let next = definitionAt(paragraph, 0); next; next = definitionAt(paragraph, next.span.end)) {
		found.push(next);
	}
	return found;
}

function definitionAt(text: string, from: number): Definition | undefined {
	const start = skipBlanks(text, from);
	const labelEnd = text[start] === '[' ? endOfLabel(text, start) : undefined;
	if (labelEnd === undefined || text[labelEnd] !== ':') {
		return undefined;
	}
	const label = text.slice(start + 1, labelEnd - 1);
	const destinationStart = skipBlanks(text, labelEnd + 1);
	const destinationEnd = endOfDestination(text, destinationStart);
	if (label.trim() === '' || destinationEnd === undefined || destinationEnd === destinationStart) {
		return undefined;
	}
	const end = endAfterTitle(text, destinationEnd) ?? (isLineEnd(text, destinationEnd) ? destinationEnd : undefined);
	return end === undefined
		? undefined
		: { span: { start, end }, label, destination: { start: destinationStart, end: destinationEnd } };
}

function endAfterTitle(text: string, from: number): number | undefined {
	const start = skipBlanks(text, from);
	const end = start > from ? endOfTitle(text, start) : undefined;
	return end !== undefined && isLineEnd(text, end) ? end : undefined;
}

const TO_LINE_END = /[ \t]*(?:\n|$)/y;

function isLineEnd(text: string, at: number): boolean {
	TO_LINE_END.lastIndex = at;
	return TO_LINE_END.test(text);
}
