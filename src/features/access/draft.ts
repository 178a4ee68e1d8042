import type * as vscode from 'vscode';
import { accessMail } from '../../core/access/accessMail';
import type { Mail } from '../../core/access/mailto';
import type { Language } from '../../core/language';
import type { Entry } from '../../core/registry/registry';
import { today } from '../../host/today';
import type { Services } from '../../services';
import { accessProfile } from './accessProfile';

/** The content of a mail without the person who requests access. */
export interface AccessRequest {
	/** The entries whose teams are requested. */
	readonly teams: readonly Entry[];
	readonly reason: string | undefined;
	readonly language: Language;
}

/** A mail before it is handed over. */
export interface Draft {
	readonly asked: AccessRequest;
	/** The document with the mail, which the person may have edited. */
	readonly document?: vscode.TextDocument;
	/** The current text of the mail. */
	mail(): Promise<Mail>;
}

/** A mail that is written anew each time, because the profile may have changed. */
export function newDraft(services: Services, asked: AccessRequest): Draft {
	return { asked, mail: () => writeMail(services, asked) };
}

/** Writes the mail with the current profile. */
export async function writeMail({ store }: Services, asked: AccessRequest): Promise<Mail> {
	return accessMail(store.registry, { ...(await accessProfile()), ...asked }, asked.language, today());
}
