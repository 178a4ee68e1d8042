import { languageOfLocale } from '../language';
import { WORDS } from '../languageWords';

/**
 * A date as people write it.
 *
 * @param date a year, a month or a day: `2025`, `2025-06`, `2025-06-30` (ISO 8601).
 * @param locale the language to write it in (BCP 47); readers without a translation read the sentences of the code.
 * @returns `2025`, `June 2025` or `30 June 2025`; a text that is no date, as it is.
 */
export function dateText(date: string, locale: string): string {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
	const time = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
	// 30 February becomes a day of March.
	if (month === undefined || Number.isNaN(time.valueOf()) || !time.toISOString().startsWith(date)) {
		return date;
	}
	const language = languageOfLocale(locale);
	const form = new Intl.DateTimeFormat(locale.startsWith(`${language}-`) ? locale : WORDS[language].dates, {
		// Not the reader's own: a day must not slip into the one before.
		timeZone: 'UTC',
		year: 'numeric',
		month: 'long',
		...(day === undefined ? {} : { day: 'numeric' }),
	});
	return form.format(time);
}
