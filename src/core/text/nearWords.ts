import { distance } from 'fastest-levenshtein';

/** The shortest word, in letters, that can be recognised when it is misspelt; shorter ones have too many neighbours. */
const SHORTEST = 8;
/** The fewest letters of a word in which two of them may be wrong. */
const TWO_MISTAKES = 14;
/** The longest word, in letters; longer ones are data. */
const LONGEST = 60;
/** Endings of German and English words, the longest first. A word with another ending is another form, not a mistake. */
const ENDINGS = 'ungen innen ern ung en em er es ed nen e n s t al d y r m'.split(' ');
/** The longest ending, in letters, by which two words of one stem differ. */
const LONGEST_ENDING = 4;
/** The endings that are put back when a word is corrected. */
const KEPT_ENDINGS = ['', ...'s es n en e'.split(' ')];

interface Known {
	readonly word: string;
	readonly lower: string;
	readonly letters: number;
}

/** Finds the known word that a misspelt one is meant to be: by distance, without a list of misspellings. */
export class NearWords {
	/** The known words by their first letter and their length. */
	readonly #words = new Map<string, Known[]>();
	readonly #known = new Set<string>();
	/** The known words with and without endings. */
	readonly #stems = new Set<string>();

	/** @param others words that are right, too, and that no other word is meant to be. */
	constructor(words: Iterable<string>, others: Iterable<string> = []) {
		for (const word of words) {
			const lower = plain(word);
			if (lower.length >= SHORTEST && !this.#known.has(lower)) {
				const key = keyOf(lower, lower.length);
				this.#words.set(key, [...(this.#words.get(key) ?? []), { word, lower, letters: lettersOf(lower) }]);
				this.#add(lower);
			}
		}
		for (const other of others) {
			this.#add(plain(other));
		}
	}

	/** Whether a word is one of the known ones, in any case. */
	isKnown(word: string): boolean {
		return this.#known.has(plain(word));
	}

	/** @returns the right spelling; nothing for a known word, one of its forms, and a word that is far from all of them. */
	meantBy(word: string): string | undefined {
		if (word.length < SHORTEST - 1 || word.length > LONGEST) {
			return undefined;
		}
		const lower = plain(word);
		let best: { readonly cost: number; readonly text: string } | undefined;
		for (const ending of KEPT_ENDINGS) {
			if (lower.endsWith(ending)) {
				for (const { known, cost } of this.#near(lower.slice(0, lower.length - ending.length))) {
					if (!best || cost < best.cost) {
						best = { cost, text: inCaseOf(word, known.word) + ending };
					}
				}
			}
		}
		// Few words are near one, so that only their forms are looked at.
		return best && !stemsOf(lower).some((stem) => this.#stems.has(stem)) ? best.text : undefined;
	}

	#add(lower: string): void {
		this.#known.add(lower);
		for (const stem of stemsOf(lower)) {
			this.#stems.add(stem);
		}
	}

	#near(lower: string): readonly { readonly known: Known; readonly cost: number }[] {
		const letters = lettersOf(lower);
		const found: { readonly known: Known; readonly cost: number }[] = [];
		for (let length = lower.length - 2; length <= lower.length + 2; length++) {
			const most = length >= TWO_MISTAKES ? 2 : 1;
			for (const known of this.#words.get(keyOf(lower, length)) ?? []) {
				// A swap of two letters leaves the letters as they are; every other mistake changes at most two of them.
				if (countOf(letters ^ known.letters) <= 2 * most) {
					const cost = mistakesBetween(lower, known.lower);
					if (cost > 0 && cost <= most && !isDerived(lower, known.lower)) {
						found.push({ known, cost });
					}
				}
			}
		}
		return found;
	}
}

/** The first letter is seldom wrong, and many other words differ from a known one in it. */
function keyOf(lower: string, length: number): string {
	return `${lower[0]}${length}`;
}

/** A word without each of the endings that it may have, and as it is. */
function stemsOf(lower: string): readonly string[] {
	return [lower, ...ENDINGS.filter((ending) => lower.endsWith(ending)).map((ending) => lower.slice(0, -ending.length))];
}

/** Lower case, and plurals such as “Sätze” like “Satz”. */
function plain(word: string): string {
	return word.toLowerCase().replace(/[äöü]/g, (letter) => (letter === 'ä' ? 'a' : letter === 'ö' ? 'o' : 'u'));
}

/** The letters that a word contains, one bit each. */
function lettersOf(lower: string): number {
	let letters = 0;
	for (let index = 0; index < lower.length; index++) {
		letters |= 1 << (lower.charCodeAt(index) & 31);
	}
	return letters;
}

function countOf(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) {
		count++;
	}
	return count;
}

/** Whether two words differ in their endings only, as “Einwilligung” and “einwilligend” do; swapped letters are a mistake. */
function isDerived(one: string, other: string): boolean {
	const stem = commonLength(one, other, (word, index) => word[index]);
	const [left, right] = [one.slice(stem), other.slice(stem)];
	const ending = commonLength(left, right, (word, index) => word.at(-1 - index));
	return Math.max(left.length, right.length) <= LONGEST_ENDING && ending < 2 && !isSwap(one, other);
}

/** The number of letters that two words share, as `letterAt` counts them. */
function commonLength(
	one: string,
	other: string,
	letterAt: (word: string, index: number) => string | undefined,
): number {
	const shorter = Math.min(one.length, other.length);
	let length = 0;
	while (length < shorter && letterAt(one, length) === letterAt(other, length)) {
		length++;
	}
	return length;
}

/** The number of wrong, missing, surplus and swapped letters. */
export function mistakesBetween(one: string, other: string): number {
	const steps = distance(one, other);
	return steps === 2 && isSwap(one, other) ? 1 : steps;
}

/** Whether two words differ in the order of two neighbouring letters only. */
function isSwap(one: string, other: string): boolean {
	let at = 0;
	while (at < one.length && one[at] === other[at]) {
		at++;
	}
	return (
		one.length === other.length &&
		one[at] === other[at + 1] &&
		one[at + 1] === other[at] &&
		one.slice(at + 2) === other.slice(at + 2)
	);
}

/** Writes a known word as a text writes it: in capitals, or with a small first letter where its case is an ordinary one. */
function inCaseOf(word: string, known: string): string {
	if (/.\p{Lu}/u.test(known)) {
		return known;
	}
	if (word === word.toUpperCase()) {
		return known.toUpperCase();
	}
	const isSmall = word[0] === word[0]?.toLowerCase();
	return (isSmall ? known[0]?.toLowerCase() : known[0]?.toUpperCase()) + known.slice(1);
}
