import type { Session } from '../../host/session';
import { until } from '../../support/until';

/** The fields of a mailto URI, read as a mail program reads them (RFC 6068). */
export interface ReadMail {
	readonly to: string;
	readonly subject: string | undefined;
	readonly body: string | undefined;
}

export function readMail(uri: string): ReadMail {
	const [, to = '', query = ''] = /^mailto:([^?]*)\??(.*)$/s.exec(uri) ?? [];
	const fields = new Map(
		query.split('&').map((field) => {
			const cut = field.indexOf('=');
			return [field.slice(0, cut), decodeURIComponent(field.slice(cut + 1))] as const;
		}),
	);
	return { to: decodeURIComponent(to), subject: fields.get('subject'), body: fields.get('body') };
}

/** Does something that hands a mail to the system. @returns the mail. */
export async function mailAfter(session: Session, act: () => Promise<void>): Promise<ReadMail> {
	const before = session.handedToSystem.length;
	await act();
	const mails = await until(
		async () => session.handedToSystem,
		(all) => all.length > before,
		'a mail',
	);
	return readMail(mails[before] ?? '');
}
