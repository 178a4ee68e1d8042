import { percentEncode } from '../text/percentEncode';

/** A mail to be written, before it is encoded in any way. */
export interface Mail {
	readonly to: string;
	readonly subject: string;
	/** Lines end with LF or CRLF. */
	readonly body: string;
}

/** A mail whose body may be missing, because it is handed over on the clipboard. */
export type MailHead = Omit<Mail, 'body'> & Partial<Pick<Mail, 'body'>>;

/**
 * Writes a mail as a `mailto:` URI (RFC 6068). Values are percent-encoded UTF-8, a space is `%20` (a plus would stay
 * a plus), line breaks are CRLF (section 5). Lone surrogates, which no UTF-8 can hold, become U+FFFD.
 */
export function mailtoUri(mail: MailHead): string {
	const address = percentEncode(mail.to).replace(/%40/g, '@');
	const body = mail.body === undefined ? '' : `&body=${percentEncode(withCrlf(mail.body))}`;
	return `mailto:${address}?subject=${percentEncode(mail.subject)}${body}`;
}

/** Turns every line break into CRLF, as mail requires. */
export function withCrlf(text: string): string {
	return text.replace(/\r\n|\r|\n/g, '\r\n');
}
