/** Pairs the marks of emphasis and strikethrough: CommonMark 0.31.2, "Phase 2: inline structure". */

/** A run of `*`, `_` or `~` that may begin or end emphasis. */
interface Run {
	readonly char: number;
	/** The part that no pair has used yet. */
	from: number;
	to: number;
	/** The written length. */
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
	before: Run | undefined;
	after: Run | undefined;
}

const STAR = 42;
const UNDERLINE = 95;
const TILDE = 126;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const BLANK = /\s/;

/** Collects the runs of one paragraph and says which of their characters are marks. */
export class Emphasis {
	readonly #text: string;
	readonly #mark: (from: number, to: number) => void;
	#last: Run | undefined;

	/** @param mark is told each mark, in no order. */
	constructor(text: string, mark: (from: number, to: number) => void) {
		this.#text = text;
		this.#mark = mark;
	}

	/** The last run so far. */
	get last(): unknown {
		return this.#last;
	}

	/** Takes the run at an offset. @returns its end. */
	add(from: number): number {
		const text = this.#text;
		const char = text.charCodeAt(from);
		let to = from + 1;
		while (text.charCodeAt(to) === char) {
			to++;
		}
		if (char === TILDE && to - from > 2) {
			return to;
		}
		const [before, after] = [kindOf(text[from - 1]), kindOf(text[to])];
		const left = after === 'letter' || (after === 'punctuation' && before !== 'letter');
		const right = before === 'letter' || (before === 'punctuation' && after !== 'letter');
		const opens = left && (char !== UNDERLINE || !right || before === 'punctuation');
		const closes = right && (char !== UNDERLINE || !left || after === 'punctuation');
		if (opens || closes) {
			const run: Run = { char, from, to, length: to - from, opens, closes, before: this.#last, after: undefined };
			if (this.#last) {
				this.#last.after = run;
			}
			this.#last = run;
		}
		return to;
	}

	/** Pairs the runs after a given one and forgets them. */
	resolve(bottom?: unknown): void {
		/** By kind of closing run, the offset before which there is no opening one. */
		const bottoms = new Map<number, number>();
		let closer = this.#last === bottom ? undefined : this.#last;
		while (closer && closer.before !== bottom) {
			closer = closer.before;
		}
		while (closer && closer !== bottom) {
			if (!closer.closes) {
				closer = closer.after;
				continue;
			}
			const kind = kindOfCloser(closer);
			const opener = openerOf(closer, bottoms.get(kind) ?? 0, bottom);
			if (opener) {
				closer = this.#pair(opener, closer);
				continue;
			}
			bottoms.set(kind, closer.from);
			const next: Run | undefined = closer.after;
			if (!closer.opens) {
				this.#remove(closer);
			}
			closer = next;
		}
		this.#last = bottom as Run | undefined;
		if (this.#last) {
			this.#last.after = undefined;
		}
	}

	/** @returns the run to go on with. */
	#pair(opener: Run, closer: Run): Run | undefined {
		const isStrong = opener.to - opener.from >= 2 && closer.to - closer.from >= 2;
		const size = isStrong ? 2 : 1;
		this.#mark(opener.to - size, opener.to);
		this.#mark(closer.from, closer.from + size);
		opener.to -= size;
		closer.from += size;
		// The runs between the two pair with nothing.
		opener.after = closer;
		closer.before = opener;
		if (opener.from === opener.to) {
			this.#remove(opener);
		}
		if (closer.from < closer.to) {
			return closer;
		}
		const next = closer.after;
		this.#remove(closer);
		return next;
	}

	#remove(run: Run): void {
		if (run.before) {
			run.before.after = run.after;
		}
		if (run.after) {
			run.after.before = run.before;
		} else {
			this.#last = run.before;
		}
	}
}

function openerOf(closer: Run, limit: number, bottom: unknown): Run | undefined {
	for (let run = closer.before; run && run !== bottom && run.from >= limit; run = run.before) {
		if (run.opens && run.char === closer.char && !isUneven(run, closer)) {
			return run;
		}
	}
	return undefined;
}

/** Runs of `~` pair with runs as long; for the others, CommonMark has the rule of three. */
function isUneven(opener: Run, closer: Run): boolean {
	if (closer.char === TILDE) {
		return opener.length !== closer.length;
	}
	const isBoth = closer.opens || opener.closes;
	return isBoth && (opener.length + closer.length) % 3 === 0 && closer.length % 3 !== 0;
}

/** Closing runs of one kind find the same opening ones. */
function kindOfCloser({ char, opens, length }: Run): number {
	if (char === TILDE) {
		return 12 + length;
	}
	return (char === STAR ? 6 : 0) + (opens ? 3 : 0) + (length % 3);
}

function kindOf(char: string | undefined): 'blank' | 'punctuation' | 'letter' {
	return char === undefined || BLANK.test(char) ? 'blank' : PUNCTUATION.test(char) ? 'punctuation' : 'letter';
}
