import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mailtoUri } from '../../../src/core/access/mailto';
import { readMailto } from '../../support/mailReader';

describe('mailtoUri', () => {
	const to = 'desk@example.org';

	it('gives every character back that could break a field', () => {
		const body = 'a & b # c ? d % e + f = g ü € 😀 "quoted" \'single\' (x) * !\r\n\r\nend';
		assert.deepEqual(readMailto(mailtoUri({ to, subject: 'S & T', body })), { to, subject: 'S & T', body });
	});

	it('writes a space as %20 and a plus as %2B', () => {
		assert.equal(mailtoUri({ to, subject: 'a b+c', body: '' }), 'mailto:desk@example.org?subject=a%20b%2Bc&body=');
	});

	it('writes every line break as CRLF', () => {
		assert.equal(readMailto(mailtoUri({ to, subject: '', body: 'a\nb\r\nc\rd' })).body, 'a\r\nb\r\nc\r\nd');
	});

	it('replaces lone surrogates instead of failing', () => {
		assert.equal(readMailto(mailtoUri({ to, subject: '', body: 'a\ud800b' })).body, 'a\ufffdb');
	});

	it('has one recipient, whatever the address holds', () => {
		assert.equal(mailtoUri({ to: 'a@b,c@d?cc=e', subject: '' }), 'mailto:a@b%2Cc@d%3Fcc%3De?subject=');
	});

	it('gives back any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, body) => {
				const mail = readMailto(mailtoUri({ to, subject, body }));
				assert.equal(mail.subject, subject);
				assert.equal(mail.body, body.replace(/\r\n|\r|\n/g, '\r\n'));
			}),
		);
	});
});
