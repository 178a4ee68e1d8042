import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Mail, mailtoUri } from '../../../src/core/access/mailto';

/** Reads a mailto URI as a mail program does (RFC 6068), with nothing of the code under test. */
function read(uri: string): Mail {
	const [, to, query] = /^mailto:([^?]*)\?(.*)$/s.exec(uri) ?? [];
	assert(to !== undefined && query !== undefined, uri);
	const fields = new Map(
		query.split('&').map((field) => {
			const [name, ...value] = field.split('=');
			assert.equal(value.length, 1, `one equals sign in ${field}`);
			return [name, Buffer.from(percentDecode(value[0] ?? '')).toString('utf8')];
		}),
	);
	return { to: decodeURIComponent(to), subject: fields.get('subject') ?? '', body: fields.get('body') ?? '' };
}

function percentDecode(text: string): number[] {
	return [...text.matchAll(/%([0-9A-F]{2})|([A-Za-z0-9\-._~])/gy)].map(([, hex, plain]) =>
		hex ? Number.parseInt(hex, 16) : (plain ?? '').charCodeAt(0),
	);
}

describe('mailtoUri', () => {
	const to = 'desk@example.org';

	it('gives every character back that could break a field', () => {
		const body = 'a & b # c ? d % e + f = g ü € 😀 "quoted" \'single\' (x) * !\r\n\r\nend';
		assert.deepEqual(read(mailtoUri({ to, subject: 'S & T', body })), { to, subject: 'S & T', body });
	});

	it('writes a space as %20 and a plus as %2B', () => {
		assert.equal(mailtoUri({ to, subject: 'a b+c', body: '' }), 'mailto:desk@example.org?subject=a%20b%2Bc&body=');
	});

	it('writes every line break as CRLF', () => {
		assert.equal(read(mailtoUri({ to, subject: '', body: 'a\nb\r\nc\rd' })).body, 'a\r\nb\r\nc\r\nd');
	});

	it('replaces lone surrogates instead of failing', () => {
		assert.equal(read(mailtoUri({ to, subject: '', body: 'a\ud800b' })).body, 'a\ufffdb');
	});

	it('gives back any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
				const mail = read(mailtoUri({ to, subject, body }));
				assert.equal(mail.subject, subject);
				assert.equal(mail.body, body.replace(/\r\n|\r|\n/g, '\r\n'));
			}),
		);
	});
});
