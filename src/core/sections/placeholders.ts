/** Finds text that a template left to be filled in. */
import { isQuoted } from '../markdown/words';
import type { Span } from '../problem';
import { perRegistry } from '../registry/perRegistry';
import type { Registry } from '../registry/registry';
import { prefixTree, stepsOf } from '../text/prefixTree';

/** Words that go with “TODO” in running text about such a list. */
const ABOUT_TODOS = '(?![ \\t]+(?:lists?|items?|files?|comments?|apps?|tags?|entries|Listen?)(?![\\p{sc=Latn}]))';
/** Texts in square brackets, but not of links, that ask to be replaced. */
const BLANK =
	/\[(?:(?:please[ \t]+)?(?:add|insert|enter|fill[ \t]+in|describe|put|write|replace|specify|provide|give|todo|tbd)(?![\p{sc=Latn}-])|your(?![\p{sc=Latn}-])|(?:bitte|ihre?)[ \t])[^[\]\r\n\uFFFC]{0,120}\](?![(:[\uFFFC])|\[[^[\]\r\n\uFFFC]{3,120}[ \t](?:einfügen|ergänzen|eintragen|ausfüllen|einsetzen)\](?![(:[\uFFFC])/giu;
/** A run of question marks that stands for a missing value. */
const QUESTION_MARKS = /\?(?<=(?:^|[ \t|:(]).)\?{2,}(?=$|[ \t|,;.)\r\n])/gmu;

const patterns = perRegistry(({ checks }) => {
	const [short, long] = [checks.placeholders.filter(isShort), checks.placeholders.filter((word) => !isShort(word))];
	return [
		// A short word counts only alone in a table cell or list item, after a colon, or at the beginning of a line of its own.
		pattern(
			short,
			'(?<=(?:^[ \\t]*(?:[-*+] )?(?://[ \\t]*)?|[|:–—,(/\\uFFFC][*_]{0,3}[ \\t]*).)',
			`(?=[ \\t]*(?:[|,;)(–—:\\r\\n\\uFFFC]|-[ \\t]|$)|\\.(?:\\s|$))${ABOUT_TODOS}`,
		),
		// In bold letters, it stands alone.
		pattern(short, '(?<=^[ \\t\\uFFFC]*(?:[-*+] )?[*_]{1,3}.)', '(?=[*_]{1,3}[ \\t]*(?:[\\r\\n\\uFFFC]|$))'),
		pattern(
			short.filter((word) => word.length > 3 || word === 'TBD'),
			'(?<=^[ \\t]*(?:[-*+] )?(?://[ \\t]*)?.)',
			`(?=[ \\t]+\\p{sc=Latn})${ABOUT_TODOS}`,
		),
		pattern(long, '(?<![\\p{sc=Latn}\\d].)', '(?![\\p{sc=Latn}\\d])'),
		QUESTION_MARKS,
		BLANK,
	].filter((one) => one !== undefined);
});

/** @returns the spans in prose, in no particular order; two of them may begin at the same offset. */
export function placeholdersIn(registry: Registry, prose: string): readonly Span[] {
	const found = patterns(registry).flatMap((one) =>
		[...prose.matchAll(one)]
			.map((match) => ({ start: match.index, end: match.index + match[0].length }))
			.filter((span) => !isQuoted(prose, span)),
	);
	return found.filter((span) => !found.some((other) => isWithin(span, other)));
}

/** Whether a span is a part of a longer one. */
function isWithin({ start, end }: Span, other: Span): boolean {
	return other.start <= start && end <= other.end && other.end - other.start > end - start;
}

function isShort(word: string): boolean {
	return word.length <= 5;
}

function pattern(words: readonly string[], before: Parameters<typeof stepsOf>[1], after: string): RegExp | undefined {
	const any = prefixTree(words.map((word) => stepsOf(word, before)));
	return words.length > 0 ? new RegExp(`(?:${any})${after}`, 'gmu') : undefined;
}
