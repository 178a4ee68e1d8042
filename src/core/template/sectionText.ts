/**
 * The text of a section with its blanks: places that only the author can fill. The same text becomes a snippet with
 * tab stops, or plain text.
 */
export interface Blank {
	/** Tells the author what to write there. It stands in square brackets, in an address without. */
	readonly hint: string;
	/** Ready answers; empty when the author writes freely. */
	readonly choices: readonly string[];
	/** The hint is an answer too, so a text with it is complete. */
	readonly answered?: true;
}

export type SectionText = readonly (string | Blank)[];

// Noncharacters mark a blank while a template is rendered. The schema refuses them in data.
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MARK = /\uFDD0(\d+)\uFDD1/;

/** A blank inside a text that is being rendered. */
export class BlankMark {
	readonly #index: number;

	constructor(index: number) {
		this.#index = index;
	}

	toString(): string {
		return `${OPEN}${this.#index}${CLOSE}`;
	}
}

interface BlankOptions {
	readonly choices?: readonly string[];
	/** The hint is an answer too. */
	readonly answered?: boolean;
	/** The hint is written as it is. */
	readonly bare?: boolean;
}

/** Text up to a place inside the address of a link. */
const ADDRESS = /\]\([^()\s]*$|<https?:[^<>\s]*$/;

/** A choice with a hint has it as its first answer. */
function inBrackets({ hint, choices, ...rest }: Blank): Blank {
	const shown = `[${hint}]`;
	return { ...rest, hint: shown, choices: choices.map((choice) => (choice === hint ? shown : choice)) };
}

/** Collects the blanks of one rendering. */
export class Blanks {
	readonly #blanks: (Blank & { readonly bare: boolean })[] = [];

	add(hint: string, { choices = [], answered = false, bare = false }: BlankOptions = {}): BlankMark {
		this.#blanks.push({ hint, choices, ...(answered ? { answered } : {}), bare: bare || answered });
		return new BlankMark(this.#blanks.length - 1);
	}

	/** Splits a rendered text at its marks. */
	split(rendered: string): SectionText {
		const parts: (string | Blank)[] = [];
		let line = '';
		for (const [index, part] of rendered.split(MARK).entries()) {
			const blank = index % 2 === 0 ? undefined : this.#blanks[Number(part)];
			if (blank) {
				const { bare, ...rest } = blank;
				parts.push(bare || ADDRESS.test(line) ? rest : inBrackets(rest));
			} else if (index % 2 === 0 && part !== '') {
				parts.push(part);
			}
			line = `${line}${blank ? 'x' : part}`.split('\n').at(-1) ?? '';
		}
		return parts;
	}
}

/** Takes noncharacters out of a text that no schema has seen, so that it cannot pose as a blank. */
export function withoutMarks(text: string): string {
	return text.replace(/[\uFDD0-\uFDEF]/g, '');
}

/** Plain text: a blank is its hint, or its first choice. */
export function toPlainText(text: SectionText): string {
	return text.map((part) => (typeof part === 'string' ? part : (part.choices[0] ?? part.hint))).join('');
}

/**
 * A snippet in the syntax of TextMate as VS Code reads it. The same blank twice is one tab stop, so it is filled
 * once; the last stop ends the section.
 */
export function toSnippet(text: SectionText): string {
	const stops = new Map<string, number>();
	const body = text.map((part) => {
		if (typeof part === 'string') {
			return part.replace(/[\\$}]/g, '\\$&');
		}
		const key = [part.hint, ...part.choices].join('|');
		const known = stops.get(key);
		if (known !== undefined) {
			return `\${${known}}`;
		}
		const stop = stops.size + 1;
		stops.set(key, stop);
		if (part.choices.length > 0) {
			// Inside a choice only these three are escaped; any other backslash would show.
			return `\${${stop}|${part.choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
		}
		return `\${${stop}:${part.hint.replace(/[\\$}]/g, '\\$&')}}`;
	});
	return `${body.join('')}$0`;
}
