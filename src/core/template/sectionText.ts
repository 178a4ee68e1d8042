/**
 * A blank in the text of a section, which only the author can fill in. A snippet has a tab stop for it; plain text has its
 * hint.
 */
export interface Blank {
	/** The name of its answer, the same in every language. A blank without a name is only a tab stop. */
	readonly name?: string;
	/** Tells the author what to write. It is in square brackets, except in addresses. */
	readonly hint: string;
	/** The answers to choose from; empty for free text. */
	readonly choices: readonly string[];
	/** Set if the hint is a valid answer, so that the text is complete with it. */
	readonly answered?: true;
}

export type SectionText = readonly (string | Blank)[];

// Noncharacters mark a blank while a template is rendered. The schema rejects them in data.
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MARK = /\uFDD0(\d+)\uFDD1/;

/** A blank as a template value: it is rendered as a mark, which `Blanks` replaces. */
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
	readonly name?: string | undefined;
	readonly choices?: readonly string[];
	/** Whether the hint is a valid answer. */
	readonly answered?: boolean;
	/** Whether the hint is written without brackets. */
	readonly bare?: boolean;
}

/** The longest address, in characters; no more of a line is examined for each blank. */
const MAX_ADDRESS = 2_000;
/** Text that ends inside the address of a link. */
const ADDRESS = /\]\([^()\s]*$|<https?:[^<>\s]*$/;

/** Puts the hint in brackets, also in the choices, where it is the first one. */
function inBrackets({ hint, choices, ...rest }: Blank): Blank {
	const shown = `[${hint}]`;
	return { ...rest, hint: shown, choices: choices.map((choice) => (choice === hint ? shown : choice)) };
}

/** Collects the blanks of one rendering. */
export class Blanks {
	readonly #blanks: (Blank & { readonly bare: boolean })[] = [];

	add(hint: string, { name, choices = [], answered = false, bare = false }: BlankOptions = {}): BlankMark {
		const named = name === undefined ? {} : { name };
		this.#blanks.push({ ...named, hint, choices, ...(answered ? { answered } : {}), bare: bare || answered });
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
			line = `${line}${blank ? 'x' : part.slice(-MAX_ADDRESS)}`.split('\n').at(-1)?.slice(-MAX_ADDRESS) ?? '';
		}
		return parts;
	}
}

/** Removes noncharacters from a text that no schema has checked, so that it cannot contain the mark of a blank. */
export function withoutMarks(text: string): string {
	return text.replace(/[\uFDD0-\uFDEF]/g, '');
}

/** Returns plain text, with the first choice or the hint of each blank. */
export function toPlainText(text: SectionText): string {
	return text.map((part) => (typeof part === 'string' ? part : shownHint(part))).join('');
}

/** The text that stands for an open blank. */
export function shownHint({ choices, hint }: Blank): string {
	return choices[0] ?? hint;
}

/**
 * Returns a snippet in VS Code's syntax. Equal blanks share one tab stop, so they are filled in once; the final tab stop
 * is at the end.
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
			// In a choice only these three characters may be escaped; any other backslash would be inserted.
			return `\${${stop}|${part.choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
		}
		return `\${${stop}:${part.hint.replace(/[\\$}]/g, '\\$&')}}`;
	});
	return `${body.join('')}$0`;
}
