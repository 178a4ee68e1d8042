import assert from 'node:assert/strict';
import { accessMail } from '../../../src/core/access/request';
import { sampleRegistry } from '../../support/registry';

describe('accessMail', () => {
	const registry = sampleRegistry();
	const alpha = registry.entries.get('alpha');
	assert(alpha);

	it('takes recipient and subject from the registry', () => {
		const mail = accessMail(registry, { teams: [] }, 'de');
		assert.equal(mail.to, registry.access.to);
		assert.equal(mail.subject, registry.access.subject);
	});

	it('leaves what it does not know as a line to complete', () => {
		assert.match(accessMail(registry, { teams: [] }, 'de').body, /^Name: \[bitte ergänzen\]$/m);
		assert.match(accessMail(registry, { teams: [] }, 'en').body, /^Name: \[please complete\]$/m);
	});

	it('fills in what it knows, unescaped', () => {
		assert.match(accessMail(registry, { name: 'A & <B>', teams: [] }, 'en').body, /^Name: A & <B>$/m);
	});

	it('names the team it was started from in the language of the mail', () => {
		assert.match(accessMail(registry, { teams: [alpha] }, 'de').body, /^Team: Gruppe Alpha$/m);
		assert.match(accessMail(registry, { teams: [alpha] }, 'en').body, /^Team: Team Alpha$/m);
	});

	it('keeps a field in its line, whatever it holds', () => {
		const { body } = accessMail(registry, { name: 'A\r\nBcc: x@example.org\u202e\u0000', teams: [] }, 'en');
		assert.match(body, /^Name: A Bcc: x@example\.org$/m);
	});
});
