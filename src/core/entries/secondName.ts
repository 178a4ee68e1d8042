import type { Language } from '../language';
import type { Entry } from '../registry/registry';

/**
 * What to show beside the short name: the long name, else the name in running text, where that tells more than what kind
 * of thing it is ("MII consortium SMITH").
 */
export function secondName({ short, name, longName }: Entry, language: Language): string | undefined {
	const second = longName?.[language] ?? name[language];
	const isMore = longName === undefined ? !second.endsWith(short[language]) : second !== short[language];
	return isMore ? second : undefined;
}
