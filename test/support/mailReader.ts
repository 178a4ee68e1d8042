import assert from 'node:assert/strict';
import type { Mail } from '../../src/core/access/mailto';

/** Reads a mailto URI as a mail program does (RFC 6068), with nothing of the code under test. */
export function readMailto(uri: string): Mail {
	const [, to, query] = /^mailto:([^?]*)\?(.*)$/s.exec(uri) ?? [];
	assert(to !== undefined && query !== undefined, uri);
	const fields = readQuery(query);
	return { to: percentDecode(to), subject: fields.get('subject') ?? '', body: fields.get('body') ?? '' };
}

/** Reads the query of an address: percent-encoded UTF-8, a plus is a plus. */
export function readQuery(query: string): ReadonlyMap<string, string> {
	return new Map(
		query.split('&').map((field) => {
			const [name = '', ...value] = field.split('=');
			assert.equal(value.length, 1, `one equals sign in ${field}`);
			return [name, percentDecode(value[0] ?? '')];
		}),
	);
}

/** Refuses a character that a value must not hold bare. */
function percentDecode(text: string): string {
	assert.match(text, /^(?:%[0-9A-F]{2}|[A-Za-z0-9\-._~@])*$/);
	return Buffer.from(
		text.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
		'latin1',
	).toString('utf8');
}
