/**
 * A date as people write it.
 *
 * @param date a year, a month or a day: `2025`, `2025-06`, `2025-06-30` (ISO 8601).
 * @param locale the language to write it in (BCP 47); plain `en` reads as in Britain, as all of our English.
 * @returns `2025`, `June 2025` or `30 June 2025`; a text that is no such date, as it is.
 */
export function dateText(date: string, locale: string): string {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
	if (year === undefined || month === undefined) {
		return date;
	}
	const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
	const form = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
		// Not the reader's own: a day must not slip into the one before.
		timeZone: 'UTC',
		year: 'numeric',
		month: 'long',
		...(day === undefined ? {} : { day: 'numeric' }),
	});
	return form.format(time);
}
