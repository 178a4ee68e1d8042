/** The request for access to the GitHub organisation: what is asked for, as a mail. */

import type { Language } from '../language';
import { teamSlug } from '../registry/links';
import type { Entry, Registry } from '../registry/registry';
import { renderText } from '../template/template';
import { oneLine } from '../text/oneLine';
import type { Mail } from './mailto';
import { institutionText } from './profile';

/** The known facts of a request: the person and the teams. An empty or missing fact becomes a line to complete. */
export interface AccessRequest {
	readonly name?: string | undefined;
	readonly institution?: string | undefined;
	readonly consortium?: string | undefined;
	readonly githubUser?: string | undefined;
	readonly reason?: string | undefined;
	/** The entries whose teams are asked for. */
	readonly teams: readonly Entry[];
}

/**
 * Writes the mail. Recipient and subject are the registry's and nothing else; only the body depends on the request.
 * A field is one line (`oneLine`), so none can break out of its place.
 *
 * @param language the language of the body.
 */
export function accessMail(registry: Registry, request: AccessRequest, language: Language): Mail {
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
		to: registry.access.to,
		subject: registry.access.subject,
		body: renderText(registry.access.body[language], view),
	};
}
