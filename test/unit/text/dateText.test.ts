import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateText } from '../../../src/core/text/dateText';

describe('dateText', () => {
	it('writes years, months and days in the language of the sentences', () => {
		const cases = [
			['2025', 'de', '2025'],
			['2025-06', 'de', 'Juni 2025'],
			['2026-12-31', 'de', '31. Dezember 2026'],
			['2025', 'en', '2025'],
			['2025-06', 'en', 'June 2025'],
			['2026-12-31', 'en', '31 December 2026'],
			['2026-01-01', 'en-US', 'January 1, 2026'],
			// Read English sentences.
			['2025-06-30', 'fr', '30 June 2025'],
			['2025-06', 'zh-cn', 'June 2025'],
		] as const;
		for (const [date, locale, text] of cases) {
			assert.equal(dateText(date, locale), text);
		}
	});

	it('keeps the day and the year, wherever the reader lives', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
				(time) => {
					const date = time.toISOString().slice(0, 10);
					const text = dateText(date, 'de');
					assert.ok(text.startsWith(`${Number(date.slice(8))}. `) && text.endsWith(` ${date.slice(0, 4)}`), text);
				},
			),
		);
	});

	it('leaves what is no date as it is', () => {
		for (const text of ['2025-13', '2025-00', '2025-02-30', '2025-6', '2025-06-30T00:00', 'soon', '']) {
			assert.equal(dateText(text, 'en'), text);
		}
		fc.assert(fc.property(fc.string(), (text) => /^\d{4}-\d\d/.test(text) || dateText(text, 'en') === text));
	});
});
