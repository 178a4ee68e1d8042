/** Finds the name of the initiative in a wrong spelling: by distance, not by a list. */
import { inEvery } from '../language';
import type { MarkdownFile } from '../markdown/markdownFile';
import type { Span } from '../problem';
import { perRegistry } from '../registry/perRegistry';
import type { Registry } from '../registry/registry';
import { mistakesBetween } from '../text/nearWords';
import { isPlainWord, suspectWords } from './suspectWords';

export interface MisspeltName extends Span {
	readonly text: string;
	readonly name: string;
}

interface Name {
	readonly name: string;
	readonly words: readonly string[];
	/** The words without what is between them, in lower case. */
	readonly joined: string;
}

/** The most words of a name that is torn apart. */
const MAX_WORDS = 5;
/** The most mistakes in a name that is written with more or fewer words than it has. */
const MOST_WHOLE = 2;
const PLURAL = /^(?:n|s|en|es)$/;

const names = perRegistry(({ initiative }) => {
	const all = [...new Set(inEvery(initiative.name))].map((name): Name => {
		const words = name.split(/[\s-]+/);
		return { name, words, joined: words.join('').toLowerCase() };
	});
	return all.filter(({ words }) => words.length > 1);
});

/** The names found in documents; several rules ask. */
const results = perRegistry(() => new WeakMap<MarkdownFile, readonly MisspeltName[]>());

export function misspeltInitiative(registry: Registry, file: MarkdownFile): readonly MisspeltName[] {
	const known = results(registry).get(file);
	const found = known ?? find(registry, file);
	results(registry).set(file, found);
	return found;
}

function find(registry: Registry, file: MarkdownFile): readonly MisspeltName[] {
	const all = names(registry);
	const { prose } = file;
	const most = Math.min(MAX_WORDS, 1 + Math.max(...all.map(({ words }) => words.length)));
	const found: MisspeltName[] = [];
	for (const word of suspectWords(registry, file)) {
		// Nearly every mention is right. A slice is quicker than `startsWith` with an offset.
		if (word.endsInitiative && !all.some(({ name }) => prose.slice(word.end - name.length, word.end) === name)) {
			const spans = spansUpTo(word, prose, most);
			const name = all.flatMap((one) => misspelt(one, prose, spans) ?? [])[0];
			if (name && isPlainWord(file, name)) {
				found.push(name);
			}
		}
	}
	return found;
}

/** The last word of a name and the words before it, the last one first. */
function spansUpTo({ start, end }: Span, prose: string, most: number): readonly Span[] {
	const spans: Span[] = [];
	for (let next: Span | undefined = { start, end }; next && spans.length < most; ) {
		spans.push(next);
		next = wordBefore(prose, next.start);
	}
	return spans;
}

function wordBefore(prose: string, offset: number): Span | undefined {
	// The word, and what separates two words of a name: spaces, a hyphen or one line end.
	const pattern =
		/(?<=(?<![\p{sc=Latn}\p{M}])([\p{sc=Latn}\p{M}]{2,40})([ \t\u00A0]{0,2}[-\u2010\u2011\u2013][ \t\u00A0]{0,2}|[ \t\u00A0]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3}))/uy;
	pattern.lastIndex = offset;
	const [, word = '', gap = ''] = pattern.exec(prose) ?? [];
	const end = offset - gap.length;
	return word === '' ? undefined : { start: end - word.length, end };
}

/** @param spans the words up to the last one, the last one first. */
function misspelt({ name, words, joined }: Name, prose: string, spans: readonly Span[]): MisspeltName | undefined {
	const { start: lastStart = 0, end = 0 } = spans[0] ?? {};
	if (isPlural(prose.slice(lastStart, end).toLowerCase(), words.at(-1) ?? '')) {
		// “Initiatives” are others.
		return undefined;
	}
	const parts: string[] = [];
	for (const span of spans) {
		parts.unshift(prose.slice(span.start, span.end).toLowerCase());
		if (parts.length <= words.length + 1 && isNear(parts, words, joined)) {
			const written = prose.slice(span.start, end).replace(/\s+/g, ' ');
			return isRight(written, name, parts.length === 1) ? undefined : { start: span.start, end, text: written, name };
		}
	}
	return undefined;
}

function isPlural(written: string, word: string): boolean {
	return written.startsWith(word.toLowerCase()) && PLURAL.test(written.slice(word.length));
}

/** Whether the words of a text are those of the name but for a few letters. */
function isNear(parts: readonly string[], words: readonly string[], joined: string): boolean {
	if (parts.length === words.length) {
		return words.every((word, index) => isNearWord(parts[index] ?? '', word));
	}
	const whole = parts.join('');
	return Math.abs(whole.length - joined.length) <= MOST_WHOLE && mistakesBetween(whole, joined) <= MOST_WHOLE;
}

function isNearWord(part: string, word: string): boolean {
	const most = mostOf(word);
	return Math.abs(part.length - word.length) <= most && mistakesBetween(part, word.toLowerCase()) <= most;
}

/** The most mistakes in a word of the name. */
function mostOf(word: string): number {
	return word.length < SHORT ? 1 : word.length < LONG ? 2 : 3;
}
const SHORT = 9;
const LONG = 14;

/**
 * Small letters are an address or a common noun, and only a name with a hyphen is one word whose capitals matter. Other
 * hyphens look the same, and “MedizininformatikInitiative” is an identifier.
 */
function isRight(written: string, name: string, isOneWord: boolean): boolean {
	const plain = written.replace(/[\u2010\u2011]/g, '-');
	const isSame = plain.toLowerCase() === name.toLowerCase();
	const isLayout = plain === plain.toLowerCase() || plain === plain.toUpperCase();
	return (
		plain === name || (isSame && (!name.includes('-') || isLayout)) || (isOneWord && /\p{Ll}\p{Lu}/u.test(written))
	);
}
