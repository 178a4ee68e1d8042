import { languageOfLocale } from '../language';
import { WORDS } from '../languageWords';

/**
 * Writes a date for readers.
 *
 * @param date a year, a month or a day: `2025`, `2025-06`, `2025-06-30` (ISO 8601).
 * @param locale a BCP 47 locale; for a language without a translation, the date is in English.
 * @returns `2025`, `June 2025` or `30 June 2025`; any other text unchanged.
 */
export function dateText(date: string, locale: string): string {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
	const time = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
	// `Date` turns 30 February into a day of March, so such a date is no date.
	if (month === undefined || Number.isNaN(time.valueOf()) || !time.toISOString().startsWith(date)) {
		return date;
	}
	const language = languageOfLocale(locale);
	const form = new Intl.DateTimeFormat(locale.startsWith(`${language}-`) ? locale : WORDS[language].dates, {
		// The time zone of the reader could turn the day into the one before.
		timeZone: 'UTC',
		year: 'numeric',
		month: 'long',
		...(day === undefined ? {} : { day: 'numeric' }),
	});
	return form.format(time);
}
