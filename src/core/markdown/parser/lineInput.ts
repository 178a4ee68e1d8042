import type { Input } from '@lezer/common';

/**
 * Hands a text to the block parser line by line. The parser knows one line end; a carriage return before it reads as a
 * blank, so that all offsets stay.
 */
export class LineInput implements Input {
	readonly lineChunks = true;
	readonly length: number;
	readonly #text: string;
	readonly #hasReturns: boolean;

	constructor(text: string) {
		this.#text = text;
		this.length = text.length;
		this.#hasReturns = text.includes('\r');
	}

	chunk(from: number): string {
		const text = this.#text;
		const found = text.indexOf('\n', from);
		const line = text.slice(from, found < 0 ? text.length : found);
		if (!this.#hasReturns) {
			return line;
		}
		const at = line.indexOf('\r');
		if (at < 0) {
			return line;
		}
		const isPair = found >= 0 && at === line.length - 1;
		return isPair ? `${line.slice(0, at)} ` : line.slice(0, at);
	}

	read(from: number, to: number): string {
		return withoutReturns(this.#text.slice(from, to));
	}
}

/** Writes every line end as `\n`, with the same offsets. */
export function withoutReturns(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n') : text;
}
