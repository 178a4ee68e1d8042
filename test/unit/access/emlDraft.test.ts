import assert from 'node:assert/strict';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { emlDraft } from '../../../src/core/access/emlDraft';

const to = 'desk@example.org';
const date = new Date('2026-11-23T08:05:09.500Z');

/** The head of a draft, unfolded lines still apart. */
function head(eml: string): readonly string[] {
	return eml.slice(0, eml.indexOf('\r\n\r\n')).split('\r\n');
}

describe('emlDraft', () => {
	it('is a draft in plain ASCII with the lines that mail programs ask for', () => {
		const eml = emlDraft({ to, subject: 'Access please', body: 'Grüße = 1\n' }, { date });
		assert.deepEqual(eml.split('\r\n'), [
			'X-Unsent: 1',
			'To: desk@example.org',
			'Subject: Access please',
			'Date: Mon, 23 Nov 2026 08:05:09 +0000',
			'MIME-Version: 1.0',
			'Content-Type: text/plain; charset=utf-8',
			'Content-Transfer-Encoding: quoted-printable',
			'',
			'Gr=C3=BC=C3=9Fe =3D 1',
			'',
		]);
	});

	it('leaves a subject in ASCII literal, folded where it is long', () => {
		const subject =
			'Please give me access to everything that there is on GitHub, and to all of the teams that there are';
		const lines = head(emlDraft({ to, subject, body: '' }, { date })).slice(2, 4);
		assert.equal(lines.join(''), `Subject: ${subject}`);
		assert(lines.every((line) => line.length <= 78));
	});

	it('writes any other subject as encoded words that stay short and whole', async () => {
		for (const subject of ['Zugang für 😀'.repeat(20), '=?UTF-8?Q?posing?=', 'x'.repeat(2000), 'two  blanks', '']) {
			const eml = emlDraft({ to, subject, body: '' }, { date });
			for (const line of head(eml)) {
				assert(line.length <= 76, line);
			}
			for (const [word, text] of eml.matchAll(/=\?UTF-8\?Q\?(.*?)\?=/g)) {
				assert(word.length <= 75);
				const bytes = (text ?? '').replace(/=(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
				assert(!Buffer.from(bytes, 'latin1').toString('utf8').includes('\ufffd'), word);
			}
			assert.equal((await PostalMime.parse(eml)).subject ?? '', subject);
		}
	});

	it('protects blanks at the end of a line and a line that begins like a mailbox', () => {
		const eml = emlDraft({ to, subject: '', body: 'a \nb\t\nFrom me\nFromage' }, { date });
		assert.deepEqual(eml.split('\r\n').slice(-4), ['a=20', 'b=09', '=46rom me', 'Fromage']);
	});

	it('lets no field start another header', () => {
		const eml = emlDraft(
			{ to: `${to}\r\nBcc: x@example.org`, subject: 'a\r\nBcc: y@example.org\u2028', body: '' },
			{ date },
		);
		assert(!head(eml).some((line) => /^bcc/i.test(line)));
		assert(head(eml).includes('Subject: a Bcc: y@example.org'));
	});

	it('keeps lines to 76 characters of ASCII and gives back any text', async () => {
		// A parser takes a byte order mark at the start for what it is.
		const text = fc.string({ unit: 'binary', maxLength: 120 }).filter((body) => !body.startsWith('\ufeff'));
		await fc.assert(
			fc.asyncProperty(text, async (body) => {
				const eml = emlDraft({ to, subject: '', body }, { date });
				assert(eml.split('\r\n').every((line) => /^[\t -~]{0,76}$/.test(line)));
				const parsed = (await PostalMime.parse(eml)).text ?? '';
				assert.equal(withoutLastBreak(parsed), withoutLastBreak(body.replace(/\r\n|\r|\n/g, '\n')));
			}),
		);
	});
});

/** A text and the same text with a line break at its end are one to a mail parser. */
function withoutLastBreak(text: string): string {
	return text.replace(/\n$/, '');
}
