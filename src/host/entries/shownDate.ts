import { dateText } from '../../core/text/dateText';

/** A date, where there is one, in the language of the sentences around it. */
export function shownDate(date: string | undefined, locale: string): string | undefined {
	return date === undefined ? undefined : dateText(date, locale);
}
