import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MAX_ADDRESS, mailtoPlan, webMailPlan } from '../../../src/core/access/mailPlan';
import { mailtoUri } from '../../../src/core/access/mailto';
import { webMailUrl } from '../../../src/core/access/webMail';
import { readQuery } from '../../support/mailReader';

const to = 'desk@example.org';
const subject = 'Access please';

describe('mailtoPlan', () => {
	it('hands over the whole mail up to exactly 1,900 encoded characters', () => {
		const room = 1900 - mailtoUri({ to, subject, body: '' }).length;
		const longest = { to, subject, body: 'x'.repeat(room) };
		assert.equal(mailtoUri(longest).length, 1900);
		assert.deepEqual(mailtoPlan(longest), { address: mailtoUri(longest), clipboard: undefined });
		const body = 'x'.repeat(room + 1);
		assert.deepEqual(mailtoPlan({ to, subject, body }), { address: mailtoUri({ to, subject }), clipboard: body });
	});

	it('counts encoded characters: an umlaut is six', () => {
		const room = MAX_ADDRESS - mailtoUri({ to, subject, body: '' }).length;
		const umlauts = Math.floor(room / 6);
		assert.equal(mailtoPlan({ to, subject, body: 'ü'.repeat(umlauts) }).clipboard, undefined);
		assert.notEqual(mailtoPlan({ to, subject, body: 'ü'.repeat(umlauts + 1) }).clipboard, undefined);
	});

	it('loses no text, whatever its length', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (body) => {
				const { address, clipboard } = mailtoPlan({ to, subject, body });
				const whole = mailtoUri({ to, subject, body });
				assert(address.length <= MAX_ADDRESS);
				assert.equal(clipboard, whole.length > MAX_ADDRESS ? body : undefined);
				assert.equal(address, whole.length > MAX_ADDRESS ? mailtoUri({ to, subject }) : whole);
			}),
		);
	});
});

describe('webMailPlan', () => {
	for (const [service, host, subjectKey] of [
		['outlook', 'outlook.office.com', 'subject'],
		['gmail', 'mail.google.com', 'su'],
	] as const) {
		it(`opens a mail in ${service} with every field`, () => {
			const body = 'a & b # c ? d % e + f = g ü € 😀\r\nend';
			const url = new URL(webMailUrl(service, { to, subject, body }));
			assert.equal(url.host, host);
			const fields = readQuery(url.search.slice(1));
			assert.deepEqual([fields.get('to'), fields.get(subjectKey), fields.get('body')], [to, subject, body]);
		});

		it(`keeps a link to ${service} within the limit`, () => {
			const body = 'x'.repeat(MAX_ADDRESS);
			const { address, clipboard } = webMailPlan(service, { to, subject, body });
			assert.equal(address, webMailUrl(service, { to, subject }));
			assert.equal(clipboard, body);
		});
	}
});
