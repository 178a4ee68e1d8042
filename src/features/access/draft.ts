import type * as vscode from 'vscode';
import { accessMail } from '../../core/access/accessMail';
import type { Mail } from '../../core/access/mailto';
import type { Language } from '../../core/language';
import type { Entry } from '../../core/registry/registry';
import type { Services } from '../../services';
import { accessProfile } from './accessProfile';

/** The content of a mail, apart from the person who asks. */
export interface Asked {
	/** The entries whose teams are asked for. */
	readonly teams: readonly Entry[];
	readonly reason: string | undefined;
	readonly language: Language;
}

/** A mail on its way. */
export interface Draft {
	readonly asked: Asked;
	/** The document that a person may have gone on writing in. */
	readonly document?: vscode.TextDocument;
	/** The mail as it stands now. */
	mail(): Promise<Mail>;
}

/** A mail that is written anew each time, since the profile may have changed in between. */
export function newDraft(services: Services, asked: Asked): Draft {
	return { asked, mail: () => writeMail(services, asked) };
}

/** Writes the mail with what is known of the person now. */
export async function writeMail({ store }: Services, asked: Asked): Promise<Mail> {
	return accessMail(store.registry, { ...(await accessProfile()), ...asked }, asked.language);
}
