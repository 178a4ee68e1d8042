import type { Mail } from './mailto';

/** The words before the recipient and the subject, in the reader's language, with `{0}` filled in. */
export interface MailHeadLines {
	readonly to: string;
	readonly subject: string;
}

/** A mail as a text to read and complete: two lines of head, a blank line, the text. */
export function mailText(head: MailHeadLines, mail: Mail): string {
	return `${head.to}\n${head.subject}\n\n${mail.body}`;
}

/**
 * Reads the body out of a text that `mailText` wrote and a person may have completed. Changes to the head are ignored:
 * recipient and subject come from the registry.
 */
export function bodyOfMailText(text: string): string {
	const blank = /\r\n\r\n|\n\n|\r\r/.exec(text);
	return blank ? text.slice(blank.index + blank[0].length) : text;
}
