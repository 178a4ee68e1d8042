import assert from 'node:assert/strict';
import { accessMail } from '../../../src/core/access/accessMail';
import { completed, nextOpenLine, openLines } from '../../../src/core/access/mailForm';
import { LANGUAGES } from '../../../src/core/language';
import { bundledRegistry } from '../../support/bundled';
import { sampleRegistry } from '../../support/registry';

const registry = sampleRegistry();

describe('openLines', () => {
	const found = (text: string): readonly string[] =>
		openLines(registry, text).map(({ start, end }) => text.slice(start, end));

	it('are the words of the template in either language, where they still stand', () => {
		assert.deepEqual(found('A: [bitte ergänzen]\r\nB: x\r\nC: [please complete].'), [
			'[bitte ergänzen]',
			'[please complete]',
		]);
	});

	it('are nothing that a person put into brackets', () => {
		assert.deepEqual(found('A: [x] [bitte] [[a]\n]'), []);
	});

	it('say in the real mail, in both languages, that every field is to be completed', () => {
		for (const language of LANGUAGES) {
			const { body } = accessMail(bundledRegistry(), { teams: [] }, language);
			const fields = body.split('\n').filter((line) => /^[^:]+: /.test(line));
			assert.equal(fields.length, 6);
			assert.equal(openLines(bundledRegistry(), body).length, fields.length);
		}
	});
});

describe('nextOpenLine', () => {
	const text = 'A: [bitte ergänzen]\nB: [bitte ergänzen]\n';

	it('is the one after a place, and round from the last to the first', () => {
		assert.deepEqual(nextOpenLine(registry, text, 0), { start: 3, end: 19 });
		assert.deepEqual(nextOpenLine(registry, text, 19), { start: 23, end: 39 });
		assert.deepEqual(nextOpenLine(registry, text, 39), { start: 3, end: 19 });
	});

	it('is nothing where nothing is left', () => assert.equal(nextOpenLine(registry, 'A: x', 0), undefined));
});

describe('completed', () => {
	const before = 'Hello,\n\nName: [please complete]\nTeam: [please complete]\nBye\n';
	const now = 'Hello,\n\nName: Ada\nTeam: [please complete]\nBye\nAda\n';

	it('fills in what is known now and leaves every other word', () => {
		assert.equal(
			completed(registry, `Dear all,\r\n${before}More`, before, now),
			`Dear all,\r\n${before.replace('Name: [please complete]', 'Name: Ada')}More`,
		);
	});

	it('keeps an answer that a person typed', () => {
		const typed = before.replace('[please complete]', 'Grace');
		assert.equal(completed(registry, typed, before, now), typed);
	});
});
