/** Looks up addresses of the registry, for checks, hovers, pasting, completion and "reveal at the cursor" alike. */

import { formerRepositories } from '../registry/formerRepositories';
import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { comparableAddress } from '../text/comparableAddress';
import { remembered } from '../text/remembered';

/** The fragment of an address. */
const FRAGMENT = /#[^#]*$/;
/** The most addresses of documents whose owners are kept; several rules ask for each. */
const MAX_ADDRESSES = 10_000;

export class AddressIndex {
	readonly #owners = new Map<string, Entry[]>();
	/** Addresses that contain U+2010, by the same address with the hyphen of the keyboard. */
	readonly #hyphens = new Map<string, string>();
	/** The addresses of all GitHub teams, comparable and in lower case. */
	readonly teams: ReadonlySet<string>;

	constructor(registry: Registry) {
		const entries = [...registry.entries.values()];
		for (const entry of entries) {
			const urls = addressesOf(entry);
			for (const url of new Set(urls.map(comparableAddress))) {
				this.#owners.set(url, [...(this.#owners.get(url) ?? []), entry]);
			}
			for (const url of urls.filter((candidate) => withPlainHyphens(candidate) !== candidate)) {
				this.#hyphens.set(comparableAddress(withPlainHyphens(url)), url);
			}
		}
		const teams = entries.flatMap(({ links }) => links.filter(({ kind }) => kind === 'team'));
		this.teams = new Set(teams.map(({ url }) => comparableAddress(url).toLowerCase()));
	}

	/** Returns the entries with an address or, if there are none, those with the same address without its fragment. */
	readonly ownersOf = remembered(MAX_ADDRESSES, (url): readonly Entry[] => {
		const address = comparableAddress(url);
		return this.#owners.get(address) ?? this.#owners.get(address.replace(FRAGMENT, '')) ?? [];
	});

	/** Returns the registry's spelling of an unknown address that differs only in its hyphens. */
	withRightHyphens(url: string): string | undefined {
		const [fragment = ''] = FRAGMENT.exec(url) ?? [];
		const exact = this.#hyphens.get(comparableAddress(url.replace(FRAGMENT, '')));
		const isMeant = exact !== undefined && withPlainHyphens(url) === url && this.ownersOf(url).length === 0;
		return isMeant ? exact + fragment : undefined;
	}
}

/** Returns the address index of a registry, built on first use. */
export const addressIndex: (registry: Registry) => AddressIndex = perRegistry((registry) => new AddressIndex(registry));

/** Returns the first entry with an address. */
export function entryOfAddress(registry: Registry, url: string): Entry | undefined {
	return addressIndex(registry).ownersOf(url)[0];
}

/** Returns the addresses of an entry: its links, its repository of today and before, and the canonical of its module. */
export function addressesOf(entry: Entry): readonly string[] {
	const { links, repository, module } = entry;
	const repositories = [repository, ...formerRepositories(entry)].filter((name) => name !== undefined);
	const others = [...repositories.map(repositoryAddress), module?.canonical];
	return [...links.map(({ url }) => url), ...others.filter((url) => url !== undefined)];
}

/** The address of a repository, given as `owner/name`. */
export function repositoryAddress(repository: string): string {
	return `https://github.com/${repository}`;
}

/** Some wiki addresses contain U+2010; the same address with the hyphen of the keyboard does not exist. */
function withPlainHyphens(url: string): string {
	return url.replace(/\u2010|%E2%80%90/gi, '-');
}
