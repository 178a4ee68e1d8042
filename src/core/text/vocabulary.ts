/** The distinct words of all searchable texts. A query is compared with these words instead of with every text. */
import UFuzzy from '@leeoniya/ufuzzy';
import { folds } from './folds';
import { type Closeness, closenessTo, isCompoundOf } from './wordMatch';

/** The closeness of a query word to known words, by the numbers of the words. */
export type Hits = ReadonlyMap<number, Closeness>;

let tolerant: UFuzzy | undefined;
/**
 * Tolerates one typo per word: a wrong, missing, extra or swapped letter. A match starts at the beginning of a word. It is
 * made on first use, because its patterns take several milliseconds to compile.
 */
function tolerantSearch(): UFuzzy {
	tolerant ??= new UFuzzy({
		...{ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 },
		...{ interLft: 2, unicode: true },
	});
	return tolerant;
}

/** The longest word, in characters, for which typos are tolerated: the engine builds a pattern with all typos. */
const MAX_TYPO_LENGTH = 40;

export class Vocabulary {
	readonly #words: string[] = [];
	readonly #numbers = new Map<string, number>();
	/** The numbers of words made of two neighbours. A match inside them does not count, as it could span both. */
	readonly #glued = new Set<number>();

	/**
	 * Adds the words of texts.
	 *
	 * @param areNames whether two neighbouring words also count as one, because people leave out the space.
	 * @returns the numbers of the distinct words.
	 */
	numbersOf(texts: readonly string[], areNames: boolean): readonly number[] {
		const numbers = new Set<number>();
		for (const text of new Set(texts)) {
			let before = '';
			for (const word of wordsOf(text)) {
				for (const form of folds(word)) {
					numbers.add(this.#number(form, false));
				}
				for (const form of areNames && before !== '' ? folds(before + word) : []) {
					numbers.add(this.#number(form, true));
				}
				before = word;
			}
		}
		return [...numbers];
	}

	/** @param loose whether words with one typo and the parts of a compound match, too. */
	hits(word: string, loose: boolean): Hits {
		const hits = new Map<number, Closeness>();
		for (const form of folds(word)) {
			const closeTo = closenessTo(form);
			for (const [number, known] of this.#words.entries()) {
				const close = closeTo(known);
				if (
					close !== undefined &&
					!(close === 'inside' && this.#glued.has(number)) &&
					better(close, hits.get(number))
				) {
					hits.set(number, close);
				}
			}
			for (const number of loose ? this.#near(form) : []) {
				hits.set(number, hits.get(number) ?? 'beginning');
			}
		}
		return hits;
	}

	#near(form: string): readonly number[] {
		const parts = [...this.#words.keys()].filter((number) => isCompoundOf(form, this.#words[number] ?? ''));
		return form.length > MAX_TYPO_LENGTH ? parts : [...parts, ...(tolerantSearch().filter(this.#words, form) ?? [])];
	}

	#number(word: string, isGlued: boolean): number {
		const known = this.#numbers.get(word);
		const number = known ?? this.#words.push(word) - 1;
		this.#numbers.set(word, number);
		if (!isGlued) {
			this.#glued.delete(number);
		} else if (known === undefined) {
			this.#glued.add(number);
		}
		return number;
	}
}

export function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Returns the folded words of a text, joined with spaces and without. */
export function wholesOf(text: string): readonly string[] {
	const words = wordsOf(text);
	return words.length === 0
		? []
		: [...new Set(folds(words.join(' ')).flatMap((form) => [form, form.replaceAll(' ', '')]))];
}

const ORDER: readonly (Closeness | undefined)[] = ['whole', 'beginning', 'inside', undefined];

function better(left: Closeness, right: Closeness | undefined): boolean {
	return ORDER.indexOf(left) < ORDER.indexOf(right);
}
