/** The personal details that a person enters once and every access request uses. */

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

/** Reads a GitHub user name; an at sign before it or the address of the profile page is allowed. */
export function githubUserOf(text: string): string {
	return text
		.trim()
		.replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, '')
		.replace(/^@/, '')
		.replace(/\/$/, '');
}

/** @returns the reason why a text is no GitHub user name; nothing for an empty text, which becomes an open line. */
export function githubUserProblem(text: string): MessageCode | undefined {
	const user = githubUserOf(text);
	return user === '' || GITHUB_USER.test(user) ? undefined : 'github-user-form';
}

/** @returns the reason why a text is no name of a person or consortium; nothing for an empty text. */
export function lineProblem(text: string): MessageCode | undefined {
	const trimmed = text.trim();
	if (trimmed !== oneLine(trimmed)) {
		return 'control-character';
	}
	return trimmed.length > LONGEST_LINE ? 'too-long' : undefined;
}

/** @returns the reason why a text is no institution; nothing for an empty text. */
export function institutionProblem(text: string): MessageCode | undefined {
	const problem = lineProblem(text);
	return problem ?? (text.trim() === '' || /\p{Letter}.*\p{Letter}/u.test(text) ? undefined : 'institution-form');
}

/** Writes a site for the mail: its name and its code, unless the name contains the code. */
export function siteText(entry: Entry, language: Language): string {
	const name = entry.name[language];
	const code = entry.site?.code;
	return code === undefined || name.includes(code) ? name : `${name} (${code})`;
}

/** Finds the site whose text in any language equals `text`. */
export function siteOf(registry: Registry, text: string): Entry | undefined {
	return [...registry.entries.values()].find(
		(entry) => entry.site && LANGUAGES.some((language) => siteText(entry, language) === text),
	);
}

/** Whether a person can belong to an entry, such as a consortium or a project, and it has not ended by `today`. */
export function isAffiliation(registry: Registry, entry: Entry, today: string): boolean {
	return registry.holdsOf(entry) === 'affiliations' && !hasEnded(entry, today);
}

/** Writes an institution for the mail: a site in the language of the mail, anything else as typed. */
export function institutionText(registry: Registry, text: string, language: Language): string {
	const site = siteOf(registry, text);
	return site ? siteText(site, language) : text;
}
