import assert from 'node:assert/strict';
import { bodyOfMailText, mailText } from '../../../src/core/access/mailText';

describe('mailText', () => {
	const body = 'Hello,\n\nName: X\n';
	const text = mailText({ to: 'An: a@b', subject: 'Betreff: c' }, { to: 'a@b', subject: 'c', body });

	it('is a head, a blank line and the text', () => assert.equal(text, 'An: a@b\nBetreff: c\n\nHello,\n\nName: X\n'));

	it('gives the text back, also out of a document with other line ends or a changed head', () => {
		assert.equal(bodyOfMailText(text), body);
		assert.equal(bodyOfMailText(text.replaceAll('\n', '\r\n')), body.replaceAll('\n', '\r\n'));
		assert.equal(bodyOfMailText(text.replace('Betreff: c\n', '')), body);
		assert.equal(bodyOfMailText('without a head'), 'without a head');
	});
});
