/**
 * Percent-encodes a text as UTF-8, except the unreserved characters of RFC 3986, section 2.3. A space becomes `%20`, never
 * a plus. Lone surrogates, which UTF-8 cannot encode, become U+FFFD.
 */
export function percentEncode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
