/** Questions about the links of an entry. */
import type { Language } from '../language';
import type { Entry, Link } from './registry';

/**
 * The link that stands for an entry: the first that everybody can see, in the language where the page exists in both. A
 * page for members only is the best one where there is no other.
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

/** The address to open, copy or write, whoever asks: the wanted one, where it is one of the entry's, else the best. */
export function addressOf(entry: Entry, language: Language, wanted?: unknown): string | undefined {
	return (entry.links.find(({ url }) => url === wanted) ?? bestLink(entry, language))?.url;
}

/** Whether only members of the GitHub organisation can see the page behind a link. */
export function needsMembership(link: Link): boolean {
	return link.members ?? link.kind === 'team';
}

/** The link to the GitHub team of an entry. */
export function teamLink(entry: Entry): Link | undefined {
	return entry.links.find((link) => link.kind === 'team');
}

/** The slug of the GitHub team of an entry: the last part of its team link. */
export function teamSlug(entry: Entry): string | undefined {
	return teamLink(entry)
		?.url.split('/')
		.findLast((part) => part !== '');
}
