/** A search index: finds items by their names and other words, best match first. */
import { comparableAddress } from './comparableAddress';
import { folds } from './folds';
import { type Hits, Vocabulary, wholesOf, wordsOf } from './vocabulary';
import { otherForms } from './wordMatch';
import { FIELDS, type Field, LOOSE, RANKS, START, WHOLE } from './wordRanks';

/** An item with the texts by which it is found. */
export interface Searchable<T> {
	readonly value: T;
	/** Its own names. */
	readonly names: readonly string[];
	/** Other words that people use for it. */
	readonly terms?: readonly string[];
	/** Its ids and codes. */
	readonly keys?: readonly string[];
	/** Addresses and other texts with a slash, found as a whole or by their beginning. */
	readonly addresses?: readonly string[];
	/** Texts about it. */
	readonly texts?: readonly string[];
	/** Words for its surroundings, such as its group; they matter mainly beside another word. */
	readonly context?: readonly string[] | undefined;
	/** Among equal matches, the lower number comes first. */
	readonly behind?: number;
}

export interface Match<T> {
	readonly value: T;
	/** The quality of the match; 0 is best. */
	readonly rank: number;
}

// Limits for pasted text, in characters and words.
const MAX_LENGTH = 200;
const MAX_WORDS = 10;
const MAX_LOOSE_WORDS = 5;

const HTTPS = 'https://';

interface Item<T> {
	readonly value: T;
	readonly behind: number;
	/** The folded names. */
	readonly names: readonly string[];
	/** The numbers of its words in the vocabulary. */
	readonly words: Readonly<Record<Field, readonly number[]>>;
	readonly addresses: readonly string[];
}

interface Scored {
	readonly index: number;
	readonly rank: number;
	/** Tells equal ranks apart. */
	readonly sum: number;
}

interface Whole {
	readonly rank: number;
	/** The index of the text among the names, terms or keys of its item. */
	readonly order: number;
}

export class WordIndex<T> {
	readonly #items: readonly Item<T>[];
	readonly #vocabulary = new Vocabulary();
	readonly #contexts = new Map<readonly string[], readonly number[]>();
	/** The items by whole name, term or key. */
	readonly #wholes = new Map<string, Map<number, Whole>>();
	readonly #optional: ReadonlySet<string>;

	/** @param optional words that are ignored beside others, such as articles. */
	constructor(items: readonly Searchable<T>[], optional: readonly string[] = []) {
		this.#optional = new Set(optional.flatMap(folds));
		this.#items = items.map((item, index) => this.#add(item, index));
	}

	/**
	 * @param query the typed text; an empty one returns all items in their order.
	 * @returns the items that match every word of the query, best first.
	 */
	search(query: string): readonly Match<T>[] {
		const text = query.trim().slice(0, MAX_LENGTH);
		if (text === '') {
			return this.#items.map(({ value }) => ({ value, rank: 0 }));
		}
		const words = wordsOf(text).slice(0, MAX_WORDS);
		const exact = this.#best([
			...this.#byWords(words, false),
			// People also write one word as two.
			...(words.length > 1 ? this.#byWords([words.join('')], false) : []),
			...this.#byStart(text),
			...this.#byWhole(text),
			...this.#byAddress(text),
		]);
		return exact.length > 0 || words.length > MAX_LOOSE_WORDS ? exact : this.#best(this.#byWords(words, true));
	}

	#best(scored: readonly Scored[]): readonly Match<T>[] {
		const best = new Map<number, Scored>();
		for (const one of scored) {
			const known = best.get(one.index);
			if (!known || one.rank < known.rank || (one.rank === known.rank && one.sum < known.sum)) {
				best.set(one.index, one);
			}
		}
		const behind = ({ index }: Scored): number => this.#items[index]?.behind ?? 0;
		return [...best.values()]
			.sort((a, b) => a.rank - b.rank || behind(a) - behind(b) || a.sum - b.sum || a.index - b.index)
			.flatMap(({ index, rank }) => {
				const item = this.#items[index];
				return item ? [{ value: item.value, rank }] : [];
			});
	}

	/** Finds the items that match every word of the query. The word with the worst rank decides. */
	#byWords(words: readonly string[], loose: boolean): readonly Scored[] {
		const telling = words.filter((word) => !folds(word).some((form) => this.#optional.has(form)));
		const needed = telling.length > 0 ? telling : words;
		const needs = needed.map((word) => this.#vocabulary.hits(word, loose));
		if (needs.length === 0 || needs.some((hits) => hits.size === 0)) {
			return [];
		}
		const wishes = words.filter((word) => !needed.includes(word)).map((word) => this.#vocabulary.hits(word, false));
		return this.#items.flatMap((item, index) => {
			let rank = 0;
			let sum = 0;
			for (const hits of needs) {
				const one = rankOf(item, hits);
				rank = Math.max(rank, one);
				sum += one;
				if (rank === Number.POSITIVE_INFINITY) {
					return [];
				}
			}
			sum += wishes.filter((hits) => rankOf(item, hits) === Number.POSITIVE_INFINITY).length;
			return [{ index, rank: loose ? rank + LOOSE : rank, sum }];
		});
	}

	#byStart(text: string): readonly Scored[] {
		const starts = folds(text);
		return this.#items.flatMap(({ names }, index) =>
			names.some((name) => starts.some((start) => name.startsWith(start))) ? [{ index, rank: START, sum: 0 }] : [],
		);
	}

	#byWhole(text: string): readonly Scored[] {
		const written = folds(text);
		const wholes = wholesOf(text);
		return [
			...wholes.flatMap((whole) =>
				this.#withWhole(whole).map((one) => {
					const isWritten = this.#items[one.index]?.names.some((name) => written.includes(name));
					return isWritten ? { ...one, rank: 0 } : one;
				}),
			),
			// An inflected form of a name ranks like a term.
			...wholes
				.flatMap(otherForms)
				.flatMap((form) => this.#withWhole(form).map((one) => ({ ...one, rank: WHOLE.terms }))),
		];
	}

	#withWhole(whole: string): readonly Scored[] {
		return [...(this.#wholes.get(whole) ?? [])].map(([index, { rank, order }]) => ({ index, rank, sum: order }));
	}

	/** Finds an address, the beginning of one, or the nearest address above a page. */
	#byAddress(text: string): readonly Scored[] {
		const typed = plainAddress(text);
		if (!typed.includes('/') && !/^https?:\/\/(?:www\.)?[^/]/i.test(text)) {
			return [];
		}
		const all = this.#items.flatMap(({ addresses }, index) => addresses.map((address) => ({ address, index })));
		const isAbove = (address: string): boolean =>
			typed.startsWith(address) && /[/?#]/.test(typed.charAt(address.length));
		const above = all.filter(({ address }) => isAbove(address));
		const longest = Math.max(...above.map(({ address }) => address.length));
		return all.flatMap(({ address, index }) => {
			const isNearest = address.length === longest && isAbove(address);
			const rank = address === typed ? 2 : isNearest ? 4 : address.startsWith(typed) ? START : undefined;
			return rank === undefined ? [] : [{ index, rank, sum: 0 }];
		});
	}

	#add(item: Searchable<T>, index: number): Item<T> {
		this.#addWholes(index, item.names, WHOLE.names);
		this.#addWholes(index, item.keys, WHOLE.keys);
		this.#addWholes(index, item.terms, WHOLE.terms);
		const numbers = (field: Field): readonly number[] =>
			this.#vocabulary.numbersOf(item[field] ?? [], field === 'names' || field === 'terms');
		const { context = [] } = item;
		// Many items share their context.
		const around = this.#contexts.get(context) ?? numbers('context');
		this.#contexts.set(context, around);
		return {
			value: item.value,
			behind: item.behind ?? 0,
			names: item.names.flatMap(folds),
			words: {
				names: numbers('names'),
				terms: numbers('terms'),
				keys: numbers('keys'),
				texts: numbers('texts'),
				context: around,
			},
			addresses: (item.addresses ?? []).map(plainAddress),
		};
	}

	/** Keeps the first entry of each item: ranks are added best first, and the first text of a field matters most. */
	#addWholes(index: number, texts: readonly string[] = [], rank: number): void {
		for (const [order, text] of texts.entries()) {
			for (const whole of wholesOf(text)) {
				const known = this.#wholes.get(whole) ?? new Map<number, Whole>();
				this.#wholes.set(whole, known.set(index, known.get(index) ?? { rank, order }));
			}
		}
	}
}

function rankOf(item: Item<unknown>, hits: Hits): number {
	let best = Number.POSITIVE_INFINITY;
	for (const field of FIELDS) {
		for (const word of item.words[field]) {
			const close = hits.get(word);
			if (close !== undefined) {
				best = Math.min(best, RANKS[field][close]);
			}
		}
	}
	return best;
}

/** Normalises a typed or stored address: without scheme and in lower case. */
function plainAddress(address: string): string {
	const whole = /^https?:/i.test(address.trim()) ? address.trim() : `${HTTPS}${address.trim()}`;
	return comparableAddress(whole).slice(HTTPS.length).toLowerCase();
}
