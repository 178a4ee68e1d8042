import { percentEncode } from '../text/percentEncode';
import { type MailHead, withCrlf } from './mailto';

/** A web mail service that opens a prepared mail from a link. */
export type WebMail = 'outlook' | 'gmail';

/**
 * Writes a link that opens a prepared mail in the browser. Neither form is a standard: Outlook on the web reads
 * `to`, `subject` and `body` at its compose deep link, Gmail reads `to`, `su` and `body` beside `view=cm`.
 */
export function webMailUrl(service: WebMail, mail: MailHead): string {
	switch (service) {
		case 'outlook':
			return `https://outlook.office.com/mail/deeplink/compose?${query(mail, 'subject')}`;
		case 'gmail':
			return `https://mail.google.com/mail/?view=cm&${query(mail, 'su')}`;
	}
}

function query(mail: MailHead, subject: string): string {
	const body = mail.body === undefined ? '' : `&body=${percentEncode(withCrlf(mail.body))}`;
	return `to=${percentEncode(mail.to)}&${subject}=${percentEncode(mail.subject)}${body}`;
}
