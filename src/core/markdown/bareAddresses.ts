/** Finds addresses in running text without markup. GitHub links them, and names inside them are not prose. */
import type { Span } from '../problem';

export interface BareAddress {
	readonly span: Span;
	/** The address of a page; nothing for a mail address and for `www.` without a scheme. */
	readonly url: string | undefined;
}

// Each alternative must begin at a word boundary, so that a very long word is scanned only once.
const ADDRESS = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"`|]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
// As on GitHub, punctuation at the end belongs to the sentence.
const TRAILING = new Set('?!.,:;*_~\'"“”‘’');

/** Finds bare addresses in a part of a text. */
export function bareAddresses(text: string, span: Span): readonly BareAddress[] {
	return [...text.slice(span.start, span.end).matchAll(ADDRESS)].map((match) => {
		const found = withoutTail(match[0]);
		const start = span.start + match.index;
		return {
			span: { start, end: start + found.length },
			url: /^https?:/i.test(found) ? found : undefined,
		};
	});
}

function withoutTail(found: string): string {
	let kept = trimmed(found, found.length);
	let surplus = count(found.slice(0, kept), /[)\]]/g) - count(found.slice(0, kept), /[([]/g);
	// A closing bracket without its opening one belongs to the sentence.
	while (surplus > 0 && /[)\]]/.test(found[kept - 1] ?? '')) {
		surplus--;
		kept = trimmed(found, kept - 1);
	}
	return found.slice(0, kept);
}

/** @returns where the punctuation before `end` begins. */
function trimmed(text: string, end: number): number {
	let at = end;
	while (TRAILING.has(text[at - 1] ?? '')) {
		at--;
	}
	return at;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
