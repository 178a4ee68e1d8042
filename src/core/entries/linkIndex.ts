/** The addresses of the registry, made comparable. */

import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';

export interface LinkIndex {
	/** The entries that have a link to an address. */
	readonly owners: ReadonlyMap<string, readonly Entry[]>;
	/** The exact address behind one whose hyphens were folded. */
	readonly hyphens: ReadonlyMap<string, string>;
	/** The slugs of the teams, with the organisation before them. */
	readonly teams: ReadonlySet<string>;
}

// Looked at once a run of slashes, not once a slash.
const SLASHES = /(?<!\/)\/+$/;

/** @returns the addresses of a registry, made once. */
export const linkIndex: (registry: Registry) => LinkIndex = perRegistry((registry) => {
	const owners = new Map<string, Entry[]>();
	const hyphens = new Map<string, string>();
	const teams = new Set<string>();
	for (const entry of registry.entries.values()) {
		const urls = entry.links.map((link) => link.url);
		if (entry.repository !== undefined) {
			urls.push(`https://github.com/${entry.repository}`);
		}
		for (const url of new Set(urls.map(comparable))) {
			owners.set(url, [...(owners.get(url) ?? []), entry]);
		}
		for (const url of urls.filter((candidate) => withPlainHyphens(candidate) !== candidate)) {
			hyphens.set(comparable(withPlainHyphens(url)), url);
		}
		for (const link of entry.links.filter(({ kind }) => kind === 'team')) {
			teams.add(link.url.toLowerCase().replace(SLASHES, ''));
		}
	}
	return { owners, hyphens, teams };
});

/** Makes an address comparable: https, host in lower case, no fragment, no slash at its end. */
export function comparable(url: string): string {
	const bare = decoded(url).replace(/#.*$/s, '').replace(SLASHES, '');
	return bare.replace(/^https?:\/\/(?:www\.)?[^/?#]*/i, (origin) =>
		origin.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, 'https://'),
	);
}

/** Browsers show letters where an address has percent signs; people copy both. */
function decoded(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		// A stray percent sign is no code; the address is compared as written.
		return url;
	}
}

/** Some wiki addresses hold U+2010; typed with the hyphen of the keyboard they lead nowhere. */
export function withPlainHyphens(url: string): string {
	return url.replace(/\u2010|%E2%80%90/gi, '-');
}
