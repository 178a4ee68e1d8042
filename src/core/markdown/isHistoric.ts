import { patternOf } from '../languageWords';
import type { Span } from '../problem';
import { BETWEEN } from './prose';

const SENTENCE_END = new RegExp(`[.!?](?=\\s)|${BETWEEN}|\\s\\|\\s`, 'u');
/** The most characters before and after a word that count as its sentence. */
const REACH = 600;
const PAST = patternOf('past');
// A grant number such as 01ZZ1234A keeps the name of the ministry that gave the grant.
const GRANT = /(?<![\p{L}\p{N}])\d{2}[A-Z]{2,3}\d{4}/u;

/**
 * Whether the sentence around a span is about the past, in which an old name is right.
 *
 * @param names today's names; a sentence with both names explains the change.
 * @param lastYear a year up to this one puts the sentence into the past.
 */
export function isHistoric(prose: string, span: Span, names: readonly string[], lastYear?: number): boolean {
	// The span is left out, because an old name may contain the new one.
	const before = prose
		.slice(Math.max(0, span.start - REACH), span.start)
		.split(SENTENCE_END)
		.at(-1);
	const [after] = prose.slice(span.end, span.end + REACH).split(SENTENCE_END, 1);
	const sentence = `${before} ${after}`;
	return (
		PAST.test(sentence) ||
		GRANT.test(sentence) ||
		names.some((name) => sentence.includes(name)) ||
		(lastYear !== undefined &&
			[...sentence.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].some(([year]) => Number(year) <= lastYear))
	);
}
