import { countUpTo } from './countUpTo';

/** A position in a text: line and UTF-16 character, both from 0, as in VS Code and LSP. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

const LINE_END = /\r\n|\r|\n/g;

/** Turns offsets of one text into positions. Line ends are LF, CRLF and CR, as in VS Code. */
export class Lines {
	readonly #starts: readonly number[];
	readonly #length: number;

	constructor(text: string) {
		const starts = [0];
		LINE_END.lastIndex = 0;
		while (LINE_END.test(text)) {
			starts.push(LINE_END.lastIndex);
		}
		this.#starts = starts;
		this.#length = text.length;
	}

	positionAt(offset: number): Position {
		const target = Math.max(0, Math.min(offset, this.#length));
		const line = countUpTo(this.#starts, target, (start) => start) - 1;
		return { line, character: target - (this.#starts[line] ?? 0) };
	}
}
