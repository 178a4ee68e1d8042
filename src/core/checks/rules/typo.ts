import { misspeltInitiative } from '../../entries/misspeltInitiative';
import { isPlainWord, suspectWords } from '../../entries/suspectWords';
import { findWords, isWordOfProse, wordPattern } from '../../markdown/words';
import type { Span } from '../../problem';
import { perRegistry } from '../../registry/perRegistry';
import { escapeRegExp } from '../../text/escapeRegExp';
import type { Rule, RuleContext } from './rule';

/** A typo with at least this many letters is also found at the beginning of a longer word. */
const MIN_PREFIX_LENGTH = 8;
/** The longest word, in characters; longer strings are data. */
const MAX_WORD_LENGTH = 100;

interface Typo extends Span {
	readonly text: string;
	readonly right: string;
}

const typos = perRegistry(({ checks }) => {
	const words = Object.keys(checks.typos);
	const isWord = (word: string): boolean => /^\p{sc=Latn}+$/u.test(word);
	const right = new Map(words.filter(isWord).flatMap((word) => spellings(word, checks.typos[word] ?? word)));
	const parts = [...right.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
	return {
		right,
		part: parts.length > 0 ? new RegExp(`(?:${parts.join('|')})`, 'gu') : undefined,
		/** Listed texts of several words, matched exactly. */
		phrase: wordPattern(
			words.filter((word) => !isWord(word)),
			'gu',
		),
	};
});

/** Finds the typos that the registry lists, also inside longer words, and near misses of known words. */
export const typo: Rule<'typo', 'rule-typo'> = {
	id: 'typo',
	severity: 'warning',
	isLocal: true,
	reports:
		'Reports a misspelt word that the directory lists, and near misses of the words of FHIR and of the core data set.',
	why: 'These mistakes are copied from README to README.',
	messages: {
		'rule-typo': { text: '“{0}” is misspelt. It should read “{1}”.', title: 'Spelling: {0}' },
	},
	example({ checks }) {
		const [word] = Object.entries(checks.typos);
		return word && { wrong: word[0], right: word[1] };
	},
	check(context) {
		const listed = [...words(context), ...phrases(context)];
		const near = nearMisses(context).filter(
			(one) => !listed.some(({ start, end }) => start < one.end && one.start < end),
		);
		return [...listed, ...near].map(({ start, end, text, right }) => ({
			code: 'rule-typo',
			severity: 'warning',
			span: { start, end },
			args: [text, right],
			fix: [{ start, end, text: right }],
		}));
	},
};

function nearMisses({ file, registry }: RuleContext): readonly Typo[] {
	const found = suspectWords(registry, file).flatMap((suspect) =>
		suspect.word !== undefined && isPlainWord(file, suspect) ? [{ ...suspect, right: suspect.word }] : [],
	);
	// The rule for the name of the initiative reports the whole name.
	const names = found.length > 0 ? misspeltInitiative(registry, file) : [];
	return found.filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end));
}

function phrases({ file, registry }: RuleContext): readonly Typo[] {
	return findWords(file.prose, typos(registry).phrase).flatMap((found) => {
		const right = Object.hasOwn(registry.checks.typos, found.text) ? registry.checks.typos[found.text] : undefined;
		return right === undefined ? [] : [{ ...found, right }];
	});
}

function words({ file, registry }: RuleContext): readonly Typo[] {
	const { prose } = file;
	const { part, right } = typos(registry);
	const found: Typo[] = [];
	for (const { index } of part ? prose.matchAll(part) : []) {
		const span = wordAround(prose, index);
		// A word with two typos is reported once.
		if (!span || span.start < (found.at(-1)?.end ?? 0) || !isWordOfProse(prose, span)) {
			continue;
		}
		const text = prose.slice(span.start, span.end);
		const mended = isIdentifier(text) ? text : mend(text, part, right);
		if (mended !== text) {
			found.push({ ...span, text, right: mended });
		}
	}
	return found;
}

/** Pairs of wrong and right spelling: as listed, lower case, capitalised and upper case. */
function spellings(wrong: string, right: string): readonly (readonly [string, string])[] {
	const [first = '', ...rest] = wrong;
	const pairs = [[wrong, right]] as [string, string][];
	const change = (letter: (text: string) => string): void => {
		const [begin = '', ...end] = right;
		pairs.push([letter(first) + rest.join(''), letter(begin) + end.join('')]);
	};
	change((letter) => letter.toLowerCase());
	change((letter) => letter.toUpperCase());
	return [...pairs, [wrong.toUpperCase(), right.toUpperCase()]];
}

/** The letters and hyphens around an offset. */
function wordAround(prose: string, offset: number): Span | undefined {
	const [before, after] = [/(?<=((?:\p{sc=Latn}|\p{sc=Latn}-){0,100}))/uy, /(?:\p{sc=Latn}|-\p{sc=Latn}){0,100}/uy];
	before.lastIndex = offset;
	after.lastIndex = offset;
	const start = offset - (before.exec(prose)?.[1]?.length ?? 0);
	const end = offset + (after.exec(prose)?.[0].length ?? 0);
	return end - start < MAX_WORD_LENGTH ? { start, end } : undefined;
}

/** `camelCase` and `lower-case-with-hyphens` are identifiers, not words. */
function isIdentifier(word: string): boolean {
	return /^\p{Ll}+\p{Lu}/u.test(word) || (word.includes('-') && !/\p{Lu}/u.test(word));
}

/** Corrects a typo at the beginning of the word, after a hyphen, or where a capital starts a new part. */
function mend(word: string, part: RegExp | undefined, right: ReadonlyMap<string, string>): string {
	return part === undefined
		? word
		: word.replace(part, (wrong: string, offset: number) => {
				const meant = right.get(wrong) ?? wrong;
				const [before, rest] = [word.slice(0, offset), word.slice(offset)];
				const begins = before === '' || before.endsWith('-') || /^\p{Lu}\p{Ll}/u.test(rest);
				const ends = /^(?:$|[-\p{Lu}])/u.test(rest.slice(wrong.length)) || wrong.length >= MIN_PREFIX_LENGTH;
				return begins && ends && !rest.startsWith(meant) ? meant : wrong;
			});
}
