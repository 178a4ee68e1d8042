/** Finds the words of a document that may be misspelt: each word is judged once, however often READMEs have it. */
import { DEFAULT_LANGUAGE, inEvery } from '../language';
import type { MarkdownFile } from '../markdown/markdownFile';
import { isWordOfProse } from '../markdown/words';
import type { Span } from '../problem';
import { perRegistry } from '../registry/perRegistry';
import type { Registry } from '../registry/registry';
import { NearWords } from '../text/nearWords';
import { entryNames } from './entryNames';

/** The word or name that a word may be meant to be. */
interface Verdict {
	/** A word of FHIR or of the core data set. */
	readonly word?: string | undefined;
	/** The name of an entry. */
	readonly name?: string | undefined;
	/** Whether it may be the last word of the initiative's name, rightly spelt or not. */
	readonly endsInitiative: boolean;
}

export interface SuspectWord extends Span, Verdict {
	readonly text: string;
}

/** Words with at least eight letters, and shorter ones with two capitals. */
const WORD =
	/[A-Za-z\u00C0-\u024F]{8,}|(?<![A-Za-z\u00C0-\u024F])(?=[A-Za-z]{6,7}(?![A-Za-z\u00C0-\u024F]))[A-Z][a-z]*[A-Z][A-Za-z]*/g;
const LETTER = /[A-Za-z\u00C0-\u024F]/;
/** `camelCase` is an identifier, not a word. */
const IDENTIFIER = /^\p{Ll}+\p{Lu}/u;
/** The most words whose verdicts are kept. */
const MAX_VERDICTS = 50_000;
/** The shortest word, in letters, of a module's name that is no ordinary word. */
const LONG_NAME = /\p{L}{14,}/gu;

const judges = perRegistry((registry) => {
	// A word that is right has no verdict, which is kept as null.
	const verdicts = new Map<string, Verdict | null>();
	const names = inEvery(registry.initiative.name);
	const lastWords = names.flatMap((name) => name.split(/[\s-]+/).at(-1) ?? []);
	// A name that is written as one word is found whole.
	const ends = new NearWords([...lastWords, ...names.map((name) => name.replace(/[\s-]/g, ''))]);
	const words = new NearWords(
		[...(registry.checks.vocabulary ?? []), ...moduleWords(registry)],
		wordsOfNames(registry),
	);
	const entries = new NearWords(capitalNames(registry));
	const judge = (text: string): Verdict | null => {
		const endsInitiative = ends.isKnown(text) || ends.meantBy(text) !== undefined;
		const name = /\p{Lu}.*\p{Lu}/u.test(text) ? entries.meantBy(text) : undefined;
		const word = words.meantBy(text);
		return endsInitiative || name !== undefined || word !== undefined ? { word, name, endsInitiative } : null;
	};
	return (text: string): Verdict | null => {
		const known = verdicts.get(text);
		if (known !== undefined) {
			return known;
		}
		if (verdicts.size >= MAX_VERDICTS) {
			verdicts.clear();
		}
		const verdict = judge(text);
		verdicts.set(text, verdict);
		return verdict;
	};
});

/** The words found in documents; several rules ask. */
const found = perRegistry(() => new WeakMap<MarkdownFile, readonly SuspectWord[]>());

export function suspectWords(registry: Registry, file: MarkdownFile): readonly SuspectWord[] {
	const known = found(registry).get(file) ?? find(registry, file);
	found(registry).set(file, known);
	return known;
}

function find(registry: Registry, { prose }: MarkdownFile): readonly SuspectWord[] {
	const judge = judges(registry);
	const suspects: SuspectWord[] = [];
	let from = 0;
	// Few words are suspect, so that only their places are looked up.
	for (const text of prose.match(WORD) ?? []) {
		const verdict = judge(text);
		if (verdict) {
			const start = wholeWord(prose, text, from);
			from = start + text.length;
			suspects.push({ ...verdict, text, start, end: from });
		}
	}
	return suspects;
}

function wholeWord(prose: string, text: string, from: number): number {
	let at = prose.indexOf(text, from);
	while (LETTER.test(prose[at - 1] ?? '') || LETTER.test(prose[at + text.length] ?? '')) {
		at = prose.indexOf(text, at + 1);
	}
	return at;
}

/** Whether a word stands in running text and is no part of a path, a quotation or an identifier. */
export function isPlainWord({ prose }: MarkdownFile, word: Span): boolean {
	const text = prose.slice(word.start, word.end);
	if (IDENTIFIER.test(text) || !isWordOfProse(prose, word)) {
		return false;
	}
	const [before, after] = [prose.slice(Math.max(0, word.start - 2), word.start), prose.slice(word.end, word.end + 2)];
	// `lower-case-with-hyphens` is an identifier, too.
	return !(/^\p{Ll}/u.test(text) && (/[\p{Ll}\d]-$/u.test(before) || /^-[\p{Ll}\d]/u.test(after)));
}

function moduleWords({ entries }: Registry): readonly string[] {
	return [...entries.values()]
		.filter(({ module }) => module)
		.flatMap(({ name }) => name[DEFAULT_LANGUAGE].match(LONG_NAME) ?? []);
}

/** The words of all names, in every language; they are right, too. */
function wordsOfNames({ entries }: Registry): readonly string[] {
	return [...entries.values()]
		.flatMap(({ name, short, longName }) => [name, short, longName ?? name].flatMap(inEvery))
		.flatMap((name) => name.match(/\p{L}+/gu) ?? []);
}

/** The names that are spelled with several capitals: only those can be told from ordinary words. */
function capitalNames(registry: Registry): readonly string[] {
	return entryNames(registry)
		.flatMap(({ own, entry }) => [...own, ...entry.aliases])
		.filter((name) => /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(name));
}
