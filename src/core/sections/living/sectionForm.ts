/** The text of a section as a form: fixed text with fields for the answers of the author. */
import { type Blank, type SectionText, shownHint } from '../../template/sectionText';
import type { Answers } from './answers';
import { type FieldPlace, placeOf, readIn, writtenIn } from './fieldPlace';

/** A named blank at one place of a section. */
interface Field {
	readonly name: string;
	/** The text of the field while it has no answer. */
	readonly hint: string;
	/** The answers to choose from, without the hint. */
	readonly choices: readonly string[];
	/** Whether the hint is a valid answer. */
	readonly isPreset: boolean;
	/** Whether the field is alone in its line or list item, so that its answer may have several lines. */
	readonly isLong: boolean;
	readonly place: FieldPlace;
	/** The blank without its name. */
	readonly blank: Blank;
}

/** A field without an answer. */
export interface OpenField {
	readonly name: string;
	readonly hint: string;
	readonly choices: readonly string[];
	/** The offset of its hint in the written text. */
	readonly offset: number;
}

/** Finds an answer in the choices of another language. */
export type Translate = (name: string, answer: string) => string | undefined;

const WORD = /[\p{L}\p{N}]/u;
const LAST_WORD = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u;

export class SectionForm {
	/** The text before, between and after the fields: always one more than there are fields. */
	readonly #fixed: readonly string[];
	readonly #fields: readonly Field[];
	readonly #translate: Translate;

	constructor(parts: SectionText, translate: Translate = () => undefined) {
		const fixed = [''];
		const blanks: Blank[] = [];
		for (const part of parts) {
			if (typeof part === 'string' || part.name === undefined) {
				fixed[fixed.length - 1] += typeof part === 'string' ? part : shownHint(part);
			} else {
				blanks.push(part);
				fixed.push('');
			}
		}
		this.#fixed = fixed;
		this.#fields = blanks.map((blank, index) => fieldOf(blank, lineBefore(fixed, index), fixed[index + 1] ?? ''));
		this.#translate = translate;
	}

	/** The names of its answers. */
	get names(): ReadonlySet<string> {
		return new Set(this.#fields.map(({ name }) => name));
	}

	/** Whether the answer with this name may have several lines. */
	mayBeLong(name: string): boolean {
		return this.#fields.every((field) => field.name !== name || field.isLong);
	}

	choicesOf(name: string): readonly string[] {
		return this.#fields.find((field) => field.name === name)?.choices ?? [];
	}

	/** Writes the text with the answers, and with the hints of the others. */
	write(answers: Answers): string {
		return this.#join(this.#fields.map((field) => this.#shown(field, answers)));
	}

	/** Returns the text with the open fields as blanks, so that an editor can make them tab stops. */
	blanks(answers: Answers): SectionText {
		return this.#fixed.flatMap((fixed, index) => {
			const field = this.#fields[index];
			const isOpen = field !== undefined && !field.isPreset && isEmpty(answers.get(field.name));
			return field ? [fixed, isOpen ? field.blank : this.#shown(field, answers)] : [fixed];
		});
	}

	/** Lists the fields without an answer; a name that occurs several times only once. */
	open(answers: Answers): readonly OpenField[] {
		const open = new Map<string, OpenField>();
		let offset = 0;
		for (const [index, field] of this.#fields.entries()) {
			offset += this.#fixed[index]?.length ?? 0;
			const { name, hint, choices } = field;
			if (!field.isPreset && isEmpty(answers.get(name)) && !open.has(name)) {
				open.set(name, { name, hint, choices, offset });
			}
			offset += this.#shown(field, answers).length;
		}
		return [...open.values()];
	}

	/**
	 * Reads the answers in a text whose fixed parts are exactly those of the form.
	 *
	 * @param known the answers so far. Those that the text shows stay as they are, and so do those of other names.
	 * @returns nothing when the text has other fixed parts, or two answers with the same name.
	 */
	read(text: string, known: Answers): Answers | undefined {
		const texts: string[] = [];
		let at = this.#fixed[0]?.length ?? 0;
		if (!text.startsWith(this.#fixed[0] ?? '')) {
			return undefined;
		}
		for (const [index, field] of this.#fields.entries()) {
			const next = this.#fixed[index + 1] ?? '';
			const shown = this.#shown(field, known);
			const isLast = index === this.#fields.length - 1;
			// An answer can contain the text after it, so the known one comes first.
			const end = isLast
				? text.length - next.length
				: text.startsWith(shown + next, at)
					? at + shown.length
					: text.indexOf(next, at);
			if (end < at || !text.startsWith(next, end)) {
				return undefined;
			}
			texts.push(text.slice(at, end));
			at = end + next.length;
		}
		return at === text.length ? this.#taken(texts, known) : undefined;
	}

	/**
	 * Finds the answers in a text whose fixed parts differ from those of the form: between the lines around each field.
	 *
	 * @returns the answers, and the text with what it showed before them.
	 */
	find(text: string, known: Answers): { readonly answers: Answers; readonly before: string } {
		const lines = `\n${text}\n`;
		let [at, before] = [0, ''];
		const texts = this.#fields.map((field, index) => {
			const shown = this.#shown(field, known);
			const lead = lastLine(index === 0 ? `\n${this.#fixed[0]}` : (this.#fixed[index] ?? ''));
			const start = lines.indexOf(lead, at);
			const from = start + lead.length;
			const isLast = index === this.#fields.length - 1;
			const next = this.#fixed[index + 1] ?? '';
			const end =
				isLast && field.isLong && !WORD.test(next)
					? text.length + 1 - next.length
					: endOfField(lines, from, isLast ? `${next}\n` : next, field.isLong);
			if (start < 0 || end < from || (!field.isLong && lines.slice(from, end).includes('\n'))) {
				return shown;
			}
			before += lines.slice(at, from) + shown;
			at = end;
			return lines.slice(from, end);
		});
		return { answers: this.#taken(texts, known) ?? known, before: (before + lines.slice(at)).slice(1, -1) };
	}

	#join(texts: readonly string[]): string {
		return this.#fixed.map((fixed, index) => fixed + (texts[index] ?? '')).join('');
	}

	#shown(field: Field, answers: Answers): string {
		const given = answers.get(field.name) ?? '';
		if (isEmpty(given)) {
			return field.hint;
		}
		const isKnown = field.choices.length === 0 || field.choices.includes(given);
		const answer = (isKnown ? undefined : this.#translate(field.name, given)) ?? given;
		const lines = answer.replace(/\r\n?/g, '\n');
		const text = field.isLong ? lines : lines.replace(/\s*\n\s*/g, ' ');
		return writtenIn(field.place, text);
	}

	/** Takes up the texts of the fields as answers. */
	#taken(texts: readonly string[], known: Answers): Answers | undefined {
		const changed = new Map<string, string>();
		for (const [index, field] of this.#fields.entries()) {
			const text = texts[index] ?? '';
			if (text === this.#shown(field, known)) {
				continue;
			}
			if (!field.isLong && text.includes('\n')) {
				return undefined;
			}
			const answer = isHint(field, text) ? '' : readIn(field.place, text);
			if ((changed.get(field.name) ?? answer) !== answer) {
				return undefined;
			}
			changed.set(field.name, answer);
		}
		return withAnswers(known, changed);
	}
}

/** Adds answers to others, in their order. An empty answer removes one. */
export function withAnswers(known: Answers, changed: Answers): Answers {
	return new Map([...known, ...changed].filter(([name]) => changed.get(name) !== ''));
}

function fieldOf({ name = '', ...blank }: Blank, before: string, after: string): Field {
	const hint = shownHint(blank);
	return {
		name,
		hint,
		choices: blank.answered ? blank.choices : blank.choices.slice(1),
		isPreset: blank.answered ?? false,
		isLong: /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)?$/.test(before) && /^(?:\n|$)/.test(after),
		place: placeOf(before, after),
		blank,
	};
}

/** The text before a field in its line; another field there counts as a word. */
function lineBefore(fixed: readonly string[], index: number): string {
	return (
		fixed
			.slice(0, index + 1)
			.join('x')
			.split('\n')
			.at(-1) ?? ''
	);
}

/** Returns the end of a text from the line break before the last line with words on. */
function lastLine(text: string): string {
	const word = LAST_WORD.exec(text)?.index ?? 0;
	return text.slice(Math.max(0, text.lastIndexOf('\n', word)));
}

/** Finds the text after a field: the rest of its line, or up to the end of the next line with words. */
function endOfField(lines: string, from: number, next: string, isLong: boolean): number {
	const word = isLong ? next.search(WORD) : 0;
	const stop = next.indexOf('\n', word);
	return word < 0 ? -1 : lines.indexOf(stop < 0 ? next : next.slice(0, stop + 1), from);
}

function isEmpty(answer: string | undefined): boolean {
	return answer === undefined || answer.trim() === '';
}

/** Whether a text is no answer. Formatters such as remark write backslashes before brackets. */
function isHint({ hint }: Field, text: string): boolean {
	return isEmpty(text) || text.trim() === hint || text.replace(/\\(?=[!-/:-@[-`{-~])/g, '').trim() === hint;
}
