/** The addresses of the registry: the one lookup behind checks, hovers, pasting, completion and "reveal at the cursor". */

import { perRegistry } from '../registry/perRegistry';
import type { Entry, Registry } from '../registry/registry';
import { comparableAddress } from '../text/comparableAddress';

/** The end of an address that leads to a part of its page. */
const FRAGMENT = /#[^#]*$/;

export class AddressIndex {
	readonly #owners = new Map<string, Entry[]>();
	/** The addresses with other hyphens than the keyboard's, by those with the keyboard's. */
	readonly #hyphens = new Map<string, string>();
	/** The addresses of the teams in lower case. */
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

	/** The entries with an address or, where nobody has it with its fragment, with the page that it is on. */
	ownersOf(url: string): readonly Entry[] {
		const address = comparableAddress(url);
		return this.#owners.get(address) ?? this.#owners.get(address.replace(FRAGMENT, '')) ?? [];
	}

	/** The address that was meant by one that leads nowhere, since its hyphens are those of the keyboard. */
	withRightHyphens(url: string): string | undefined {
		const [fragment = ''] = FRAGMENT.exec(url) ?? [];
		const exact = this.#hyphens.get(comparableAddress(url.replace(FRAGMENT, '')));
		const isMeant = exact !== undefined && withPlainHyphens(url) === url && this.ownersOf(url).length === 0;
		return isMeant ? exact + fragment : undefined;
	}
}

/** The addresses of a registry, made on first need. */
export const addressIndex: (registry: Registry) => AddressIndex = perRegistry((registry) => new AddressIndex(registry));

/** The entry behind an address: of several the first one. */
export function entryOfAddress(registry: Registry, url: string): Entry | undefined {
	return addressIndex(registry).ownersOf(url)[0];
}

/** Its links, its repository, and the canonical of its module. */
export function addressesOf({ links, repository, module }: Entry): readonly string[] {
	const others = [repository && `https://github.com/${repository}`, module?.canonical];
	return [...links.map(({ url }) => url), ...others.filter((url) => url !== undefined)];
}

/** Some wiki addresses hold U+2010; typed with the hyphen of the keyboard they lead nowhere. */
function withPlainHyphens(url: string): string {
	return url.replace(/\u2010|%E2%80%90/gi, '-');
}
