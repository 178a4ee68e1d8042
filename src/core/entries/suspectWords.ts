/** Finds the words of a document that may be misspelt: each word is judged once, however often READMEs have it. */
import { DEFAULT_LANGUAGE, inEvery } from '../language';
import type { MarkdownFile } from '../markdown/markdownFile';
import { isWordOfProse } from '../markdown/words';
import type { Span } from '../problem';
import { perRegistry } from '../registry/perRegistry';
import type { Registry } from '../registry/registry';
import { NearWords } from '../text/nearWords';
import { remembered } from '../text/remembered';
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

/** The shortest word, in letters, that is judged. */
const SHORTEST = 8;
/** Shorter words are judged when they have two capitals. */
const SHORTEST_NAME = 6;
const NAME = /^[A-Z][a-z]*[A-Z][A-Za-z]*$/;
/** `camelCase` is an identifier, not a word. */
const IDENTIFIER = /^\p{Ll}+\p{Lu}/u;
/** The most words whose verdicts are kept. */
const MAX_VERDICTS = 50_000;
/** The shortest word, in letters, of a module's name that is no ordinary word. */
const LONG_NAME = /\p{sc=Latn}{14,}/gu;

const judges = perRegistry((registry) => {
	const names = inEvery(registry.initiative.name);
	const lastWords = names.flatMap((name) => name.split(/[\s-]+/).at(-1) ?? []);
	// A name that is written as one word is found whole.
	const ends = new NearWords([...lastWords, ...names.map((name) => name.replace(/[\s-]/g, ''))]);
	const words = new NearWords(
		[...(registry.checks.vocabulary ?? []), ...moduleWords(registry)],
		wordsOfNames(registry),
	);
	const entries = new NearWords(capitalNames(registry));
	return remembered(MAX_VERDICTS, (text): Verdict | undefined => {
		const endsInitiative = ends.isKnown(text) || ends.meantBy(text) !== undefined;
		const name = /\p{Lu}.*\p{Lu}/u.test(text) ? entries.meantBy(text) : undefined;
		const word = words.meantBy(text);
		return endsInitiative || name !== undefined || word !== undefined ? { word, name, endsInitiative } : undefined;
	});
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
	let start = 0;
	for (let end = 0; end <= prose.length; end++) {
		if (!isLetter(prose.charCodeAt(end))) {
			const text = end - start >= SHORTEST_NAME ? prose.slice(start, end) : '';
			const verdict = text.length >= SHORTEST || NAME.test(text) ? judge(text) : undefined;
			if (verdict) {
				const { word, name, endsInitiative } = verdict;
				suspects.push({ text, start, end, word, name, endsInitiative });
			}
			start = end + 1;
		}
	}
	return suspects;
}

/** Latin letters, with and without marks. */
function isLetter(code: number): boolean {
	const small = code | 32;
	return (small >= 97 && small <= 122) || (code >= 0xc0 && code <= 0x24f);
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
		.flatMap((name) => name.match(/\p{sc=Latn}+/gu) ?? []);
}

/** The names that are spelled with several capitals: only those can be told from ordinary words. */
function capitalNames(registry: Registry): readonly string[] {
	return entryNames(registry)
		.flatMap(({ own, entry }) => [...own, ...entry.aliases])
		.filter((name) => /^\p{sc=Latn}*\p{Lu}\p{sc=Latn}*\p{Lu}\p{sc=Latn}*$/u.test(name));
}
