import assert from 'node:assert/strict';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { accessMail } from '../../../src/core/access/accessMail';
import { emlDraft } from '../../../src/core/access/emlDraft';
import { mailtoUri } from '../../../src/core/access/mailto';
import { readMailto } from '../../support/mailReader';
import { sampleRegistry } from '../../support/registry';

const registry = sampleRegistry();
const alpha = registry.entries.get('alpha');
assert(alpha);

describe('accessMail', () => {
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
		const name = 'A\r\nBcc: x@example.org\u2028\u061c\u202e\u0085\u0000';
		assert.match(accessMail(registry, { name, teams: [] }, 'en').body, /^Name: A Bcc: x@example\.org$/m);
	});

	it('runs no template that a field holds', () => {
		const name = '{{to}} {{#teams}} {{{subject}}}';
		assert(accessMail(registry, { name, teams: [] }, 'en').body.includes(`Name: ${name}\n`));
	});
});

// Every field of the request, one a line, so that a reader can take it apart again.
const FIELDS = ['name', 'institution', 'consortium', 'githubUser', 'reason'] as const;
const template = FIELDS.map((field) => `${field}<{{${field}}}>\n`).join('');
const taggedRegistry: typeof registry = Object.assign(Object.create(registry), {
	access: { ...registry.access, body: { de: template, en: template } },
});
// All of Unicode, lone surrogates too; and often enough what breaks mails.
const field = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 10 }),
	fc.string({ unit: fc.constantFrom(...'\r\n\0\u2028\u202e\u061c\ud800=?&#%+ "<>,;:@äß€😀'), maxLength: 10 }),
);

/** The allowed forms of a field in a mail, written independently of the code. */
function asOneLine(text: string): string {
	let line = '';
	for (const character of text.toWellFormed()) {
		const code = character.codePointAt(0) ?? 0;
		const isControl = code < 32 || (code > 126 && code < 160) || code === 0x2028 || code === 0x2029;
		const isBidi =
			[0x61c, 0x200e, 0x200f].includes(code) || within(code, 0x202a, 0x202e) || within(code, 0x2066, 0x2069);
		line += isControl || isBidi ? '\n' : character;
	}
	return line.replace(/\n+/g, ' ').trim();
}

function within(code: number, first: number, last: number): boolean {
	return code >= first && code <= last;
}

describe('any request', () => {
	it('comes back exactly, out of the mailto address and out of the .eml draft', async () => {
		await fc.assert(
			fc.asyncProperty(fc.tuple(field, field, field, field, field), async (values) => {
				const request = Object.fromEntries(FIELDS.map((name, index) => [name, values[index]]));
				const mail = accessMail(taggedRegistry, { ...request, teams: [] }, 'de');
				const text = FIELDS.map((name, index) => `${name}<${asOneLine(values[index] ?? '')}>\n`).join('');

				const { to, subject, body } = readMailto(mailtoUri(mail));
				assert(to === registry.access.to && subject === registry.access.subject);
				assert.equal(body, text.replaceAll('\n', '\r\n'));

				const draft = await PostalMime.parse(emlDraft(mail, { date: new Date(0) }));
				assert.equal(draft.to?.map(({ address }) => address).join(), registry.access.to);
				assert.equal(draft.subject, registry.access.subject);
				assert.equal(draft.headers.length, 7);
				assert.equal(draft.text, text);
			}),
			{ numRuns: 1000 },
		);
	});
});
