/** The text of a living section as it is compared, and the hash that reveals hand edits in it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from '../../problem';

/**
 * Normalises a body for comparison: LF line ends, no blank lines at the ends. Editors and git change those without a
 * person's doing.
 */
export function normalBody(body: string): string {
	return body
		.replace(/\r\n?/g, '\n')
		.replace(/^(?:[ \t]*\n)+/, '')
		.trimEnd();
}

/**
 * Undoes changes that formatters make to a generated body: other bullets, and a backslash before each `&` of an address.
 * Nobody sees them on the page.
 */
export function withoutFormatting(body: string): string {
	let fence = '';
	return body
		.split('\n')
		.map((line) => {
			const mark = /^\s*(```|~~~)/.exec(line)?.[1] ?? '';
			fence = fence === '' ? mark : mark === fence ? '' : fence;
			return fence === '' ? line.replace(/^(\s*)[*+](?=\s)/, '$1-').replaceAll('\\&', '&') : line;
		})
		.join('\n');
}

/** Returns the first 12 hexadecimal digits of the SHA-256 of a normalised body: enough to detect edits, short for a marker. */
export function bodyHash(body: string): string {
	return bytesToHex(sha256(utf8ToBytes(normalBody(body)))).slice(0, 12);
}

/** Finds a part of a normalised body in the document. */
export function spanInBody(text: string, { start, end }: Span, offset: number, part: string): Span {
	const body = text.slice(start, end);
	const blank = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(body)?.[0].length ?? 0;
	let at = start + blank;
	for (let done = 0; done < offset && at < end; done++) {
		at += text.startsWith('\r\n', at) ? 2 : 1;
	}
	return { start: at, end: at + part.length };
}
