/** A mail to be written, before it is encoded in any way. */
export interface Mail {
	readonly to: string;
	readonly subject: string;
	/** Lines end with LF or CRLF. */
	readonly body: string;
}

/**
 * Writes a mail as a `mailto:` URI (RFC 6068). Values are percent-encoded UTF-8, a space is `%20` (a plus would stay
 * a plus), line breaks are CRLF (section 5). Lone surrogates, which no UTF-8 can hold, become U+FFFD.
 */
export function mailtoUri(mail: Mail): string {
	const address = encode(mail.to).replace(/%40/g, '@');
	return `mailto:${address}?subject=${encode(mail.subject)}&body=${encode(mail.body.replace(/\r\n|\r|\n/g, '\r\n'))}`;
}

/** As `encodeURIComponent`, and what RFC 3986 reserves besides. */
function encode(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
