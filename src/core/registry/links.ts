/** Chooses among the links of an entry. */
import type { Language } from '../language';
import type { Entry, Link } from './registry';

/**
 * Returns the main link of an entry: the first public link, in the given language if the page exists in several. A
 * members-only page is returned only when there is no public link.
 */
export function bestLink(entry: Entry, language: Language): Link | undefined {
	const open = entry.links.filter((link) => !needsMembership(link));
	const links = open.length > 0 ? open : entry.links;
	const [first] = links;
	if (!first?.language || first.language === language) {
		return first;
	}
	return links.find((link) => link.kind === first.kind && link.language === language) ?? first;
}

/** Returns the address to open, copy or insert: `wanted` if the entry has that address, else its main link. */
export function addressOf(entry: Entry, language: Language, wanted?: unknown): string | undefined {
	return (entry.links.find(({ url }) => url === wanted) ?? bestLink(entry, language))?.url;
}

/** Whether only members of the GitHub organisation can see the page behind a link. */
export function needsMembership(link: Link): boolean {
	return link.members ?? link.kind === 'team';
}

/** Returns the link to the GitHub team of an entry. */
export function teamLink(entry: Entry): Link | undefined {
	return entry.links.find((link) => link.kind === 'team');
}

/** Returns the slug of the GitHub team of an entry: the last part of its team link. */
export function teamSlug(entry: Entry): string | undefined {
	return teamLink(entry)
		?.url.split('/')
		.findLast((part) => part !== '');
}
