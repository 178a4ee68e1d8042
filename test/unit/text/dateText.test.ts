import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateText } from '../../../src/core/text/dateText';

describe('dateText', () => {
	it('writes years, months and days in the language of the reader', () => {
		const cases = [
			['2025', 'de', '2025'],
			['2025-06', 'de', 'Juni 2025'],
			['2026-12-31', 'de', '31. Dezember 2026'],
			['2025', 'en', '2025'],
			['2025-06', 'en', 'June 2025'],
			['2026-12-31', 'en', '31 December 2026'],
			['2026-01-01', 'en-US', 'January 1, 2026'],
		] as const;
		for (const [date, locale, text] of cases) {
			assert.equal(dateText(date, locale), text);
		}
	});

	it('keeps the day and the year, wherever the reader lives', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
				(time) => {
					const date = time.toISOString().slice(0, 10);
					const text = dateText(date, 'de');
					assert.ok(text.startsWith(`${Number(date.slice(8))}. `) && text.endsWith(` ${date.slice(0, 4)}`), text);
				},
			),
		);
	});

	it('leaves what is no date as it is', () => {
		fc.assert(fc.property(fc.string(), (text) => /^\d{4}(-|$)/.test(text) || dateText(text, 'en') === text));
	});
});
