/** The answers that a person gives once, for every request. */

import { LANGUAGES, type Language } from '../language';
import type { MessageCode } from '../messages';
import { type Entry, hasEnded, type Registry } from '../registry/registry';
import { oneLine } from '../text/oneLine';

/** The longest name, institution or consortium, in characters. */
export const LONGEST_LINE = 200;

/**
 * GitHub's rule for the names of personal accounts: 1 to 39 letters, digits and single hyphens, none at the start or
 * the end. Names of managed accounts (with an underscore) are not allowed: those cannot join another organisation.
 */
const GITHUB_USER = /^(?=.{1,39}$)[a-z\d]+(?:-[a-z\d]+)*$/i;

/** A GitHub user name as people copy it: with an at sign, or as the address of their page. */
export function githubUserOf(text: string): string {
	return text
		.trim()
		.replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, '')
		.replace(/^@/, '')
		.replace(/\/$/, '');
}

/** @returns why a text cannot be a GitHub user name; nothing for an empty one, which is a line to complete. */
export function githubUserProblem(text: string): MessageCode | undefined {
	const user = githubUserOf(text);
	return user === '' || GITHUB_USER.test(user) ? undefined : 'github-user-form';
}

/** @returns why a text cannot be a person's name or a consortium; nothing for an empty one. */
export function lineProblem(text: string): MessageCode | undefined {
	const trimmed = text.trim();
	if (trimmed !== oneLine(trimmed)) {
		return 'control-character';
	}
	return trimmed.length > LONGEST_LINE ? 'too-long' : undefined;
}

/** @returns why a text cannot be an institution; nothing for an empty one. */
export function institutionProblem(text: string): MessageCode | undefined {
	const problem = lineProblem(text);
	return problem ?? (text.trim() === '' || /\p{Letter}.*\p{Letter}/u.test(text) ? undefined : 'institution-form');
}

/** How a site stands in the mail: its name with its code, where the name does not hold it already. */
export function siteText(entry: Entry, language: Language): string {
	const name = entry.name[language];
	const code = entry.site?.code;
	return code === undefined || name.includes(code) ? name : `${name} (${code})`;
}

/** The site that a text names, in whichever language it was chosen. */
export function siteOf(registry: Registry, text: string): Entry | undefined {
	return [...registry.entries.values()].find(
		(entry) => entry.site && LANGUAGES.some((language) => siteText(entry, language) === text),
	);
}

/** Whether a person can belong to it, as to a consortium or a project, and it has not ended. */
export function isAffiliation(registry: Registry, entry: Entry, today: string): boolean {
	return registry.holdsOf(entry) === 'affiliations' && !hasEnded(entry, today);
}

/** How an institution stands in a mail: a site in the language of the mail, any other as it was typed. */
export function institutionText(registry: Registry, text: string, language: Language): string {
	const site = siteOf(registry, text);
	return site ? siteText(site, language) : text;
}
