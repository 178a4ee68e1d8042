/** Hands a mail over as an address, within the length that operating systems and browsers accept. */
import { type Mail, type MailHead, mailtoUri } from './mailto';
import { type WebMail, webMailUrl } from './webMail';

/**
 * The longest address, in characters. Windows takes 2,081 (Electron's `shell.openExternal`), Chrome on Windows fails at
 * about 2,000; the rest is a margin for what the mail program's own command line adds.
 */
export const MAX_ADDRESS = 1900;

export interface MailPlan {
	readonly address: string;
	/** The text to put on the clipboard, when the address has no room for it. */
	readonly clipboard: string | undefined;
}

/** A `mailto:` URI with the whole mail if it fits, else without its text. */
export function mailtoPlan(mail: Mail): MailPlan {
	return plan(mail, mailtoUri);
}

/** A compose link with the whole mail if it fits, else without its text. */
export function webMailPlan(service: WebMail, mail: Mail): MailPlan {
	return plan(mail, (head) => webMailUrl(service, head));
}

function plan(mail: Mail, write: (head: MailHead) => string): MailPlan {
	const whole = write(mail);
	return whole.length <= MAX_ADDRESS
		? { address: whole, clipboard: undefined }
		: { address: write({ to: mail.to, subject: mail.subject }), clipboard: mail.body };
}
