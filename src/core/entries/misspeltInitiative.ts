/** Finds the name of the initiative in a wrong spelling: by distance, not by a list. */
import { inEvery } from '../language';
import { isPlainWord, longWordsOf } from '../markdown/longWords';
import type { MarkdownFile } from '../markdown/markdownFile';
import type { Span } from '../problem';
import { perRegistry } from '../registry/perRegistry';
import { mistakesBetween, NearWords } from '../text/nearWords';

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

/** A word before the last one of a name, and what separates them: a space, a hyphen or one line end. */
const WORD_BEFORE =
	/(\p{L}{2,40})(?:[ \t\u00A0]{0,2}[-\u2010\u2011\u2013][ \t\u00A0]{0,2}|[ \t\u00A0]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3})$/u;
/** The characters before the last word in which the others are searched. */
const REACH = 80;
/** The most mistakes in a name that is written with more or fewer words than it has. */
const MOST_WHOLE = 2;
const PLURAL = /^(?:n|s|en|es)$/;

const names = perRegistry(({ initiative }) => {
	const all = [...new Set(inEvery(initiative.name))].map((name): Name => {
		const words = name.split(/[\s-]+/);
		return { name, words, joined: words.join('').toLowerCase() };
	});
	const last = all.map(({ words }) => words.at(-1) ?? '');
	return {
		all: all.filter(({ words }) => words.length > 1),
		last: new Set(last.map((word) => word.toLowerCase())),
		/** The last word finds the place. A name that is written as one word is found whole. */
		near: new NearWords([...last, ...all.map(({ joined }) => joined)]),
		joined: new Set(all.map(({ joined }) => joined)),
	};
});

export function misspeltInitiative(registry: Parameters<typeof names>[0], file: MarkdownFile): readonly MisspeltName[] {
	const { all, last, near, joined } = names(registry);
	return longWordsOf(file).flatMap((word) => {
		const lower = word.text.toLowerCase();
		if (!last.has(lower) && !joined.has(lower) && near.meantBy(word.text) === undefined) {
			return [];
		}
		const found = all.flatMap((name) => misspelt(name, file.prose, word) ?? [])[0];
		return found && isPlainWord(file, found) ? [found] : [];
	});
}

function misspelt({ name, words, joined }: Name, prose: string, last: Span): MisspeltName | undefined {
	let { start } = last;
	const parts: string[] = [prose.slice(start, last.end).toLowerCase()];
	for (let count = 1; count <= words.length + 1; count++) {
		const text = prose.slice(start, last.end);
		const written = text.replace(/\s+/g, ' ');
		// Hyphens that look the same, and an identifier such as “MedizininformatikInitiative”.
		if (written.replace(/[\u2010\u2011]/g, '-') === name || (count === 1 && /\p{Ll}\p{Lu}/u.test(written))) {
			return undefined;
		}
		if (isNear(parts, words, joined) && !isOnlyCase(written, name)) {
			return { start, end: last.end, text: written, name };
		}
		const before = WORD_BEFORE.exec(prose.slice(Math.max(0, start - REACH), start));
		if (!before) {
			return undefined;
		}
		start -= before[0].length;
		parts.unshift((before[1] ?? '').toLowerCase());
	}
	return undefined;
}

/** Whether the words of a text are those of the name but for a few letters. */
function isNear(parts: readonly string[], words: readonly string[], joined: string): boolean {
	const ending = (parts.at(-1) ?? '').slice(words.at(-1)?.length ?? 0);
	if (PLURAL.test(ending) && parts.at(-1)?.startsWith((words.at(-1) ?? '').toLowerCase())) {
		// “Initiatives” are others.
		return false;
	}
	if (parts.length === words.length) {
		return words.every((word, index) => mistakesBetween(parts[index] ?? '', word.toLowerCase()) <= mostOf(word));
	}
	const whole = parts.join('');
	return Math.abs(whole.length - joined.length) <= MOST_WHOLE && mistakesBetween(whole, joined) <= MOST_WHOLE;
}

/** The most mistakes in a word of the name. */
function mostOf(word: string): number {
	return word.length < SHORT ? 1 : word.length < LONG ? 2 : 3;
}
const SHORT = 9;
const LONG = 14;

/** Small letters are an address or a common noun; only a name with a hyphen is one word whose capitals matter. */
function isOnlyCase(written: string, name: string): boolean {
	return (
		written.toLowerCase() === name.toLowerCase() &&
		(!name.includes('-') || written === written.toLowerCase() || written === written.toUpperCase())
	);
}
