import assert from 'node:assert/strict';
import { accessMail } from '../../../src/core/access/accessMail';
import { isRecipientDoubtful, publisherOn, recipientOn } from '../../../src/core/registry/onDay';
import { isOver } from '../../../src/core/text/isOver';
import { registryText, sampleRegistry } from '../../support/registry';

const HEAD = registryText({ groups: '', entries: '', sections: '' });
const ENDS = "  subject: Access please\n  valid: { to: '2026-12-31' }\n";
const ended = sampleRegistry({ head: HEAD.replace('  subject: Access please\n', ENDS) });
const followed = sampleRegistry({
	head: HEAD.replace(
		'  subject: Access please\n',
		`${ENDS}  successor: { to: new@example.org, subject: Access to the new place }\n`,
	),
	entries: `
entries:
  module:
    group: teams
    name: Module
    source: s
    module: { kind: base, publisher: Old, nextPublisher: { name: New, from: '2027-01-01' } }
`,
});
const [LAST, NEXT] = ['2026-12-31', '2027-01-01'];

describe('a period', () => {
	for (const [end, before, after] of [
		['2026-12-31', LAST, NEXT],
		['2026-12', LAST, NEXT],
		['2026', LAST, NEXT],
	] as const) {
		it(`that ends ${end} is over on the next day`, () => {
			assert.deepEqual([isOver(end, before), isOver(end, after)], [false, true]);
		});
	}
});

describe('a request for access', () => {
	it('goes to the successor once the recipient has ended, in its mail too', () => {
		assert.equal(recipientOn(followed, LAST).to, 'desk@example.org');
		assert.deepEqual(recipientOn(followed, NEXT), { to: 'new@example.org', subject: 'Access to the new place' });
		const { to, subject } = accessMail(followed, { teams: [] }, 'en', NEXT);
		assert.deepEqual({ to, subject }, recipientOn(followed, NEXT));
		assert.equal(accessMail(followed, { teams: [] }, 'en').to, 'desk@example.org');
	});

	it('stays with a recipient whose successor nobody knows, who is in doubt then', () => {
		assert.equal(recipientOn(ended, NEXT).to, 'desk@example.org');
		assert.deepEqual([isRecipientDoubtful(ended, LAST), isRecipientDoubtful(ended, NEXT)], [false, true]);
		assert.equal(isRecipientDoubtful(followed, NEXT), false);
		assert.equal(isRecipientDoubtful(sampleRegistry(), NEXT), false);
	});
});

describe('the publisher of a module', () => {
	it('changes on the day that is settled', () => {
		const entry = followed.entries.get('module');
		assert(entry);
		assert.deepEqual([publisherOn(entry, LAST), publisherOn(entry, NEXT)], ['Old', 'New']);
	});
});
