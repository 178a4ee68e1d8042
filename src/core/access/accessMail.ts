/** Writes the mail that requests access to the GitHub organisation. */

import type { Language } from '../language';
import { teamSlug } from '../registry/links';
import { recipientOn } from '../registry/onDay';
import type { Entry, Registry } from '../registry/registry';
import { renderText } from '../template/template';
import { oneLine } from '../text/oneLine';
import type { Mail } from './mailto';
import { institutionText } from './profile';

/** The known facts of a request: the person and the teams. An empty or missing fact becomes an open line. */
export interface AccessRequest {
	readonly name?: string | undefined;
	readonly institution?: string | undefined;
	readonly consortium?: string | undefined;
	readonly githubUser?: string | undefined;
	readonly reason?: string | undefined;
	/** The entries whose GitHub teams the person wants to join. */
	readonly teams: readonly Entry[];
}

/**
 * Writes the mail. Recipient and subject always come from the registry; only the body depends on the request. Each field
 * is reduced to one line (`oneLine`), so that it cannot add lines to the body.
 *
 * @param language the language of the body.
 * @param day the day on which the mail is written: from some day on it may go to somebody else.
 */
export function accessMail(
	registry: Registry,
	request: AccessRequest,
	language: Language,
	day: string = registry.day,
): Mail {
	const teams = request.teams.map((entry) => ({ name: oneLine(entry.name[language]), slug: teamSlug(entry) ?? '' }));
	const view = {
		name: oneLine(request.name ?? ''),
		institution: oneLine(institutionText(registry, request.institution ?? '', language)),
		consortium: oneLine(request.consortium ?? ''),
		githubUser: oneLine(request.githubUser ?? ''),
		reason: oneLine(request.reason ?? ''),
		teams,
		hasTeams: teams.length > 0,
	};
	return {
		...recipientOn(registry, day),
		body: renderText(registry.access.body[language], view),
	};
}
