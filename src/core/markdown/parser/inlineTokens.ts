/** Reads the text of one paragraph, heading or table cell: CommonMark 0.31.2, 6, with GitHub's strikethrough and footnotes. */
import type { Span } from '../../problem';
import { AngleBrackets } from './angleBrackets';
import { Emphasis } from './emphasis';
import { comparableLabel, endOfDestination, endOfLabel, endOfTitle, isPunctuation, skipBlanks } from './linkSyntax';

/** A part of a paragraph that is no text. Tokens do not overlap; the text of a link is between two of them. */
export interface InlineToken extends Span {
	readonly kind: 'mark' | 'break' | 'code' | 'html' | 'autolink' | 'footnote' | 'image' | 'linkStart' | 'linkEnd';
	/** The address of a picture or at the end of a link, with its angle brackets. */
	readonly destination?: Span | undefined;
	/** Whether the text of a link is the name of its definition. */
	readonly isShortcut?: boolean;
}

/** An opening bracket that waits for its closing one. */
interface Bracket {
	readonly from: number;
	readonly isImage: boolean;
	/** The last run of emphasis and the number of tokens before it. */
	readonly lastRun: unknown;
	readonly tokens: number;
	/** Whether there is another bracket after it; then its text is no label. */
	hasInner: boolean;
}

/** The part of a link after its text. */
interface Rest {
	readonly end: number;
	readonly destination?: Span;
	readonly isShortcut?: boolean;
}

const SPECIAL = /[\\`*_~[\]!<]/g;
const TICKS = /`+/y;

/**
 * @param hasLabel whether the document defines a label, given as `comparableLabel` writes it.
 * @returns the tokens in the order of the text.
 */
export function inlineTokens(text: string, hasLabel: (label: string) => boolean): readonly InlineToken[] {
	return new InlineReader(text, hasLabel).read();
}

class InlineReader {
	readonly #tokens: InlineToken[] = [];
	readonly #brackets: Bracket[] = [];
	readonly #emphasis: Emphasis;
	readonly #angles: AngleBrackets;
	#marks = 0;
	/** A link contains no link: the brackets of links up to this index open none. */
	#closedBrackets = 0;
	/** The offsets of the runs of backticks, by length. */
	#ticks: Map<number, number[]> | undefined;

	constructor(
		private readonly text: string,
		private readonly hasLabel: (label: string) => boolean,
	) {
		this.#angles = new AngleBrackets(text);
		this.#emphasis = new Emphasis(text, (start, end) => {
			this.#marks++;
			this.#tokens.push({ kind: 'mark', start, end });
		});
	}

	read(): readonly InlineToken[] {
		SPECIAL.lastIndex = 0;
		for (let found = SPECIAL.exec(this.text); found; found = SPECIAL.exec(this.text)) {
			SPECIAL.lastIndex = this.#readAt(found.index);
		}
		this.#emphasis.resolve();
		return this.#marks > 0 ? this.#tokens.sort((a, b) => a.start - b.start) : this.#tokens;
	}

	/** @returns the offset to go on from. */
	#readAt(at: number): number {
		switch (this.text[at]) {
			case '\\':
				return this.#backslash(at);
			case '`':
				return this.#code(at);
			case '[':
				return this.#open(at, false);
			case ']':
				return this.#close(at);
			case '!':
				return this.text[at + 1] === '[' ? this.#open(at, true) : at + 1;
			case '<': {
				const found = this.#angles.read(at);
				return found ? this.#add({ kind: found.kind, start: at, end: found.end }) : at + 1;
			}
			default:
				return this.#emphasis.add(at);
		}
	}

	#add(token: InlineToken): number {
		this.#tokens.push(token);
		return token.end;
	}

	#backslash(at: number): number {
		const next = this.text.charCodeAt(at + 1);
		// At the end of a heading, a backslash is text.
		if (next === 10 && skipBlanks(this.text, at + 1) < this.text.length) {
			return this.#add({ kind: 'break', start: at, end: at + 1 });
		}
		return isPunctuation(next) ? at + 2 : at + 1;
	}

	#code(start: number): number {
		TICKS.lastIndex = start;
		const length = TICKS.exec(this.text)?.[0].length ?? 1;
		const ends = this.#runsOfTicks().get(length) ?? [];
		// The runs come in the order of the text, so that those already passed are never looked at again.
		while ((ends.at(-1) ?? start + length) < start + length) {
			ends.pop();
		}
		const end = ends.pop();
		return end === undefined ? start + length : this.#add({ kind: 'code', start, end: end + length });
	}

	/** The last run of each length comes first, so that the next one can be taken off the end. */
	#runsOfTicks(): ReadonlyMap<number, number[]> {
		if (!this.#ticks) {
			this.#ticks = new Map();
			for (const { 0: run, index } of this.text.matchAll(/`+/g)) {
				const runs = this.#ticks.get(run.length);
				if (runs) {
					runs.push(index);
				} else {
					this.#ticks.set(run.length, [index]);
				}
			}
			for (const runs of this.#ticks.values()) {
				runs.reverse();
			}
		}
		return this.#ticks;
	}

	#open(from: number, isImage: boolean): number {
		const outer = this.#brackets.at(-1);
		if (outer) {
			outer.hasInner = true;
		}
		const { last } = this.#emphasis;
		this.#brackets.push({ from, isImage, lastRun: last, tokens: this.#tokens.length, hasInner: false });
		return from + (isImage ? 2 : 1);
	}

	/** @param at the offset of a closing bracket. */
	#close(at: number): number {
		const bracket = this.#brackets.pop();
		const index = this.#brackets.length;
		const isClosed = index < this.#closedBrackets;
		this.#closedBrackets = Math.min(this.#closedBrackets, index);
		if (!bracket || (isClosed && !bracket.isImage)) {
			return at + 1;
		}
		const { from, isImage } = bracket;
		const textStart = from + (isImage ? 2 : 1);
		const label = bracket.hasInner ? '' : this.text.slice(textStart, at);
		if (label.startsWith('^') && this.#isDefined(label)) {
			this.#emphasis.resolve(bracket.lastRun);
			this.#tokens.length = bracket.tokens;
			return this.#add({ kind: 'footnote', start: textStart - 1, end: at + 1 });
		}
		const rest = this.#inlineRest(at + 1) ?? this.#referenceRest(at + 1, label);
		if (!rest) {
			return at + 1;
		}
		this.#emphasis.resolve(bracket.lastRun);
		const { end, destination, isShortcut = false } = rest;
		if (isImage) {
			this.#tokens.length = bracket.tokens;
			return this.#add({ kind: 'image', start: from, end, destination });
		}
		this.#closedBrackets = index;
		this.#tokens.splice(bracket.tokens, 0, { kind: 'linkStart', start: from, end: textStart });
		return this.#add({ kind: 'linkEnd', start: at, end, isShortcut, destination });
	}

	/** Reads `(address "title")`. */
	#inlineRest(from: number): Rest | undefined {
		const { text } = this;
		if (text[from] !== '(') {
			return undefined;
		}
		const start = skipBlanks(text, from + 1);
		const destinationEnd = text[start] === ')' ? start : endOfDestination(text, start);
		if (destinationEnd === undefined) {
			return undefined;
		}
		let end = skipBlanks(text, destinationEnd);
		const titleEnd = end > destinationEnd ? endOfTitle(text, end) : undefined;
		if (titleEnd !== undefined) {
			end = skipBlanks(text, titleEnd);
		}
		return text[end] === ')' ? { end: end + 1, destination: { start, end: destinationEnd } } : undefined;
	}

	/** Reads `[label]`, `[]` or nothing after the text of a reference. */
	#referenceRest(from: number, text: string): Rest | undefined {
		const end = this.text[from] === '[' ? endOfLabel(this.text, from) : undefined;
		const label = end === undefined ? '' : this.text.slice(from + 1, end - 1);
		if (end !== undefined && label.trim() !== '') {
			return this.#isDefined(label) ? { end } : undefined;
		}
		if (!this.#isDefined(text)) {
			return undefined;
		}
		return { end: end === from + 2 ? end : from, isShortcut: true };
	}

	#isDefined(label: string): boolean {
		return label.length <= 999 && label.trim() !== '' && this.hasLabel(comparableLabel(label));
	}
}
