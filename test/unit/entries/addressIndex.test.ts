import assert from 'node:assert/strict';
import { addressesOf, addressIndex, entryOfAddress } from '../../../src/core/entries/addressIndex';
import { searchIndex } from '../../../src/core/entries/search';
import { bundledRegistry } from '../../support/bundled';
import { sampleRegistry } from '../../support/registry';

const registry = bundledRegistry();
const addresses = [...registry.entries.values()].flatMap((entry) =>
	addressesOf(entry)
		.filter((url) => url.startsWith('https:'))
		.map((url) => ({ entry, url })),
);

/** Other spellings of an address in the registry. */
const SPELLINGS: Readonly<Record<string, (url: string) => string>> = {
	'as it is': (url) => url,
	'with www.': (url) => url.replace(/^https:\/\/(?!www\.)/, 'https://www.'),
	'without www.': (url) => url.replace(/^https:\/\/www\./, 'https://'),
	'with capitals in its host': (url) => url.replace(/^https:\/\/[^/?#]+/, (origin) => origin.toUpperCase()),
	'with http': (url) => url.replace(/^https/, 'http'),
	'with a fragment': (url) => `${url}#part`,
	'with a slash and a fragment': (url) => url.replace(/\/?$/, '/#part'),
	'with a slash at its end': (url) => url.replace(/\/?$/, '/'),
	'without a slash at its end': (url) => url.replace(/\/$/, ''),
	'with letters for percent codes': decodeURI,
};

describe('the addresses of the registry', () => {
	for (const [how, spell] of Object.entries(SPELLINGS)) {
		it(`are known ${how}`, () => {
			for (const { entry, url } of addresses) {
				const written = spell(url);
				const [first] = addressIndex(registry).ownersOf(url);
				assert(addressIndex(registry).ownersOf(written).includes(entry), written);
				assert.equal(entryOfAddress(registry, written), first, written);
			}
		});

		it(`are found by the search ${how}`, () => {
			for (const { entry, url } of addresses.filter((_, index) => index % 5 === 0)) {
				const found = searchIndex(registry).search(spell(url));
				assert(
					found.some((one) => one.kind === 'entry' && one.entry === entry),
					spell(url),
				);
			}
		});
	}

	for (const url of [
		'https://www.smith.care.example/',
		'https://example.org/?https://www.smith.care/',
		'https://www.smith.care/elsewhere',
		'https://www.smith.care/?page=elsewhere',
		'www.smith.care',
		'',
	]) {
		it(`are not taken for “${url}”`, () => assert.equal(entryOfAddress(registry, url), undefined));
	}
});

describe('addresses with a fragment or a query', () => {
	const sample = sampleRegistry({
		entries: `
entries:
  page: { group: teams, name: Page, source: sample, links: [{ kind: page, url: 'https://example.org/a/' }] }
  part: { group: teams, name: Part, source: sample, links: [{ kind: page, url: 'https://example.org/a#part' }] }
  asked: { group: teams, name: Asked, source: sample, links: [{ kind: page, url: 'https://example.org/a?b=c' }] }
  chat: { group: teams, name: Chat, source: sample, links: [{ kind: chat, url: 'https://chat.example.org/#general' }] }
`,
	});

	for (const [url, id] of [
		['https://example.org/a', 'page'],
		['https://example.org/a/#part', 'part'],
		['https://example.org/a#other', 'page'],
		['https://www.example.org/a?b=c', 'asked'],
		['https://example.org/a?b=c#part', 'asked'],
		['https://example.org/a?b=d', undefined],
		['https://CHAT.example.org#general', 'chat'],
		['https://chat.example.org/#random', undefined],
		['https://chat.example.org/', undefined],
	] as const) {
		it(`tell ${url} from others`, () => assert.equal(entryOfAddress(sample, url)?.id, id));
	}
});
