/**
 * Percent-encodes a text as UTF-8 and leaves only what RFC 3986 (section 2.3) calls unreserved. A space is `%20`,
 * never a plus. Lone surrogates, which no UTF-8 can hold, become U+FFFD.
 */
export function percentEncode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
