import { distance } from 'fastest-levenshtein';

/**
 * The shortest word, in letters, that can be recognised when it is misspelt; shorter ones have too many neighbours. Names
 * with several capitals have fewer.
 */
const SHORTEST = 8;
const SHORTEST_NAME = 7;
/** The fewest letters of a word in which two of them may be wrong. */
const TWO_MISTAKES = 14;
/** The longest word, in letters; longer ones are data. */
const LONGEST = 60;
/** Endings of German and English words, the longest first. A word with another ending is another form, not a mistake. */
const ENDINGS = 'ungen innen ern ung en em er es ed nen e n s t al d y r m'.split(' ');
/** With that of a word that has none of them. */
const ALL_ENDINGS = ['', ...ENDINGS];
/** Endings of words of one family: a word with another one of them is another word. */
const FAMILY_ENDINGS = new Set([
	...ALL_ENDINGS,
	...'able ant at ate bar ei el end ens ent ers i ibel ic ice ich ie ien ies ig ik in ing ion isch ist istik ium ive le lich los ly or ory ös um us'.split(
		' ',
	),
]);
/** The longest of them, in letters. */
const LONGEST_ENDING = 5;
/** The endings that are put back when a word or a name is corrected. */
const KEPT_ENDINGS = ['', ...'s es n en e'.split(' ')];
const KEPT_ENDINGS_OF_NAMES = ['', 's'];
const SEVERAL_CAPITALS = /\p{Lu}.*\p{Lu}/u;
/** Names such as “ValueSet”: they have no forms but a plural, so that every other ending is a mistake. */
const NAME = /^(?=.*\p{Ll})\p{L}*\p{Lu}\p{L}*\p{Lu}/u;
const PARTS = /\p{Lu}?\p{Ll}+|\p{Lu}+/gu;
const CAPITAL = /^\p{Lu}/u;
const UMLAUT = /[äöü]/i;

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
	/** The parts of names, and the other words with a capital. */
	readonly #parts = new Set<string>();

	/** @param others words that are right, too, and that no other word is meant to be. */
	constructor(words: Iterable<string>, others: Iterable<string> = []) {
		for (const word of new Set(words)) {
			const lower = plain(word);
			if (lower.length >= (SEVERAL_CAPITALS.test(word) ? SHORTEST_NAME : SHORTEST)) {
				const key = keyOf(lower, lower.length);
				this.#words.set(key, [...(this.#words.get(key) ?? []), { word, lower, letters: lettersOf(lower) }]);
				this.#add(word);
			}
			for (const part of NAME.test(word) ? (word.match(PARTS) ?? []) : []) {
				this.#parts.add(plain(part));
			}
		}
		for (const other of others) {
			this.#add(other);
			if (CAPITAL.test(other)) {
				this.#parts.add(plain(other));
			}
		}
	}

	/** Whether a word is one of the known ones, in any case. */
	isKnown(word: string): boolean {
		return this.#known.has(plain(word));
	}

	/** @returns the right spelling; nothing for a known word, one of its forms, and a word that is far from all of them. */
	meantBy(word: string): string | undefined {
		if (word.length < SHORTEST_NAME - 1 || word.length > LONGEST) {
			return undefined;
		}
		const lower = plain(word);
		const isName = NAME.test(word);
		let best: { readonly cost: number; readonly text: string; readonly isName: boolean } | undefined;
		for (const ending of SEVERAL_CAPITALS.test(word) ? KEPT_ENDINGS_OF_NAMES : KEPT_ENDINGS) {
			if (lower.endsWith(ending)) {
				for (const near of this.#near(lower.slice(0, lower.length - ending.length), isName)) {
					const text = inCaseOf(word, near.known.word) + ending;
					// Of a singular and its plural with an umlaut, the nearer one is meant.
					const cost = near.cost + distance(word.toLowerCase(), text.toLowerCase()) / LONGEST;
					if (!best || cost < best.cost) {
						best = { cost, text, isName: isName && NAME.test(near.known.word) };
					}
				}
			}
		}
		// Few words are near one, so that only their forms are looked at.
		return best && !(best.isName ? this.#isRightName(word) : this.#isForm(lower)) ? best.text : undefined;
	}

	/** Whether a known word has the same stem. */
	#isForm(lower: string): boolean {
		return stemsOf(lower).some((stem) => ALL_ENDINGS.some((ending) => this.#known.has(stem + ending)));
	}

	/** Whether a name is a plural, or is made of known words: “CoreSystem” is no “CodeSystem”. */
	#isRightName(word: string): boolean {
		const parts = (word.match(PARTS) ?? []).map(plain);
		return (
			pluralsOf(plain(word)).some((one) => this.#known.has(one)) ||
			parts.every((part, index) =>
				(index < parts.length - 1 ? [part] : pluralsOf(part)).some((one) => this.#parts.has(one)),
			)
		);
	}

	#add(word: string): void {
		this.#known.add(plain(word));
		if (UMLAUT.test(word)) {
			// Some write “ae” for “ä”.
			this.#known.add(word.toLowerCase().replace(/[äöü]/g, (letter) => `${plain(letter)}e`));
		}
	}

	#near(lower: string, isName: boolean): readonly { readonly known: Known; readonly cost: number }[] {
		const letters = lettersOf(lower);
		const found: { readonly known: Known; readonly cost: number }[] = [];
		for (let length = lower.length - 2; length <= lower.length + 2; length++) {
			const most = length >= TWO_MISTAKES ? 2 : 1;
			for (const known of this.#words.get(keyOf(lower, length)) ?? []) {
				// A swap of two letters leaves the letters as they are; every other mistake changes at most two of them.
				if (countOf(letters ^ known.letters) <= 2 * most) {
					const cost = mistakesBetween(lower, known.lower);
					const isForm = !(isName && NAME.test(known.word)) && isDerived(lower, known.lower);
					if (cost > 0 && cost <= most && !isForm) {
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
	return ALL_ENDINGS.filter((ending) => lower.endsWith(ending)).map((ending) =>
		lower.slice(0, lower.length - ending.length),
	);
}

/** A word, and without the ending of a plural. */
function pluralsOf(lower: string): readonly string[] {
	const endings = KEPT_ENDINGS.filter((ending) => lower.endsWith(ending));
	return [...endings.map((ending) => lower.slice(0, lower.length - ending.length)), lower.replace(/ies$/, 'y')];
}

/** Lower case, and plurals such as “Sätze” like “Satz”. */
function plain(word: string): string {
	const lower = word.toLowerCase();
	return UMLAUT.test(lower)
		? lower.replace(/[äöü]/g, (letter) => (letter === 'ä' ? 'a' : letter === 'ö' ? 'o' : 'u'))
		: lower;
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
	let stem = 0;
	while (stem < one.length && one[stem] === other[stem]) {
		stem++;
	}
	const longest = Math.max(one.length, other.length);
	for (let at = stem; at >= longest - LONGEST_ENDING; at--) {
		if (FAMILY_ENDINGS.has(one.slice(at)) && FAMILY_ENDINGS.has(other.slice(at))) {
			return !isSwap(one, other);
		}
	}
	return false;
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
