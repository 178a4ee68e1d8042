/** Every word of what is searched, each once: a word of a query is compared with these, not with every text. */
import UFuzzy from '@leeoniya/ufuzzy';
import { folds } from './fold';
import { type Closeness, closenessTo, isCompoundOf } from './wordMatch';

/** For the numbers of words, how close a word of the query is to them. */
export type Hits = ReadonlyMap<number, Closeness>;

/** One slip a word: a letter wrong, missing, doubled or swapped. It begins where the word begins. */
const tolerant = new UFuzzy({
	...{ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 },
	...{ interLft: 2, unicode: true },
});
/** The engine makes a pattern of the word with a choice for each slip. */
const MAX_SLIP_LENGTH = 40;

export class Vocabulary {
	readonly #words: string[] = [];
	readonly #numbers = new Map<string, number>();
	/** Two words written as one: nobody means a part across the seam. */
	readonly #glued = new Set<number>();

	/**
	 * @param areNames whether two neighbours count as one word too: some write so what is two.
	 * @returns the numbers of the words of texts, each once.
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

	/** @param loose whether words count too that one slip makes of it, or that it is made of. */
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
		return form.length > MAX_SLIP_LENGTH ? parts : [...parts, ...(tolerant.filter(this.#words, form) ?? [])];
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

/** A text as a whole, whatever stands between its words: with blanks, and without. */
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
