import { LANGUAGES, type Language } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span, TextEdit } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import type { SectionText } from '../../template/sectionText';
import type { Section } from '../sections';
import type { Answers } from './answers';
import { bodyEdit } from './bodyEdits';
import { bodyHash, normalBody, spanInBody, withoutFormatting } from './bodyHash';
import { type LivingBody, livingBody, staysInside } from './livingBody';
import { type Marker, markerEdit } from './marker';
import { type OpenField, type SectionForm, withAnswers } from './sectionForm';

/**
 * - `current`: the body is up to date, apart from answers that the author has written into it.
 * - `outdated`: nobody has edited it, but the registry has changed since it was written.
 * - `edited`: a person has edited it since it was written; it is overwritten only on request.
 * - `unfilled`: it has no body yet and waits for its first update.
 * - `unwritable`: its template cannot be rendered to a text that stays between the markers.
 */
export type LivingState = 'current' | 'outdated' | 'edited' | 'unfilled' | 'unwritable';

export interface LivingContext {
	readonly registry: Registry;
	readonly facts: RepositoryFacts;
	/** Hashes the bodies of the document; replaced by a test that counts calls. */
	readonly hash?: (body: string) => string;
}

/** A blank of a section that the author has not answered yet. */
export interface OpenAnswer extends Omit<OpenField, 'offset'> {
	/** Its hint in the text, or the begin marker where the text is to be written anew. */
	readonly span: Span;
}

/** The state of a section, with the answers in its marker and in its text. */
interface Reading {
	readonly state: LivingState;
	readonly answers: Answers;
}

/** A valid living section of a document. */
export class LivingSection {
	/** The comment of the begin marker. */
	readonly begin: Span;
	/** The comment of the end marker. */
	readonly end: Span;
	/** The text between the blocks of the two markers, line ends included. */
	readonly body: Span;
	/** From the block of the begin marker to the block of the end marker, both included. */
	readonly span: Span;
	readonly #file: MarkdownFile;
	readonly #context: LivingContext;
	readonly #marker: Marker;
	#known: Reading | undefined;

	constructor(
		file: MarkdownFile,
		context: LivingContext,
		readonly section: Section,
		readonly language: Language,
		begin: Marker,
		end: Marker,
	) {
		this.#file = file;
		this.#context = context;
		this.#marker = begin;
		this.begin = begin.span;
		this.end = end.span;
		this.body = { start: begin.block.end, end: end.block.start };
		this.span = { start: begin.block.start, end: end.block.end };
	}

	get state(): LivingState {
		return this.#reading.state;
	}

	/** The answers by name: those in the marker, and those that the author has written into the text since. */
	get answers(): Answers {
		return this.#reading.answers;
	}

	/** The form of its text; nothing if its template cannot be rendered. */
	get form(): SectionForm | undefined {
		return this.#expected?.form;
	}

	/** The blanks that wait for an answer. In a text edited by hand nobody can tell. */
	get open(): readonly OpenAnswer[] {
		const { state, answers } = this.#reading;
		const fields = state === 'edited' || state === 'unwritable' ? [] : (this.form?.open(answers) ?? []);
		const isAsWritten = state === 'current' && this.#text === this.#written(answers);
		return fields.map(({ offset, ...field }) => ({
			...field,
			span: isAsWritten ? spanInBody(this.#file.text, this.body, offset, field.hint) : this.begin,
		}));
	}

	/**
	 * Brings the section up to date, with the answers in its marker.
	 *
	 * @param overwriteEdited whether hand edits are overwritten, too. Answers in them are kept.
	 * @param given further answers; an empty one opens its blank again.
	 * @returns edits in the order of the text, all within the markers; none if nothing has to change. After they are
	 * applied, a second update returns none.
	 */
	update(overwriteEdited = false, given: Answers = new Map()): readonly TextEdit[] {
		const { state, answers } = this.#reading;
		const all = withAnswers(answers, given);
		const written = this.#written(all);
		if (written === undefined || state === 'unwritable' || (state === 'edited' && !overwriteEdited)) {
			return [];
		}
		const { text } = this.#file;
		const isSame = [this.#text, withoutFormatting(this.#text)].includes(written) && state !== 'unfilled';
		if (!isSame && !staysInside(written)) {
			return [];
		}
		const edits = [
			markerEdit(text, this.#marker, this.#hashOf(written), all),
			...(isSame ? [] : [bodyEdit(text, this.body, written)]),
		];
		return edits.filter((edit) => edit.text !== text.slice(edit.start, edit.end));
	}

	/** Returns the updated text from the begin marker up to the end marker, with the open answers as blanks. */
	withBlanks(): SectionText {
		const { text } = this.#file;
		const { answers } = this.#reading;
		const edit = markerEdit(text, this.#marker, this.#hashOf(this.#written(answers) ?? ''), answers);
		const marker = text.slice(this.begin.start, edit.start) + edit.text + text.slice(edit.end, this.begin.end);
		return [`${marker}\n\n`, ...(this.form?.blanks(answers) ?? []), '\n\n'];
	}

	/** The body as it is compared. */
	get #text(): string {
		return normalBody(this.#file.text.slice(this.body.start, this.body.end));
	}

	get #expected(): LivingBody | undefined {
		const { registry, facts } = this.#context;
		return livingBody(registry, this.section, this.language, facts);
	}

	#written(answers: Answers): string | undefined {
		const expected = this.#expected;
		return answers.size === 0 ? expected?.text : expected && normalBody(expected.form.write(answers));
	}

	#hashOf(written: string): string {
		const expected = this.#expected;
		return written === expected?.text ? expected.hash : bodyHash(written);
	}

	/** Read once, because comparing an edited body needs a hash. */
	get #reading(): Reading {
		this.#known ??= this.#read();
		return this.#known;
	}

	#read(): Reading {
		const reading = this.#readBody(this.#text);
		const plain = reading.state === 'edited' ? withoutFormatting(this.#text) : this.#text;
		return plain === this.#text ? reading : this.#readBody(plain);
	}

	#readBody(body: string): Reading {
		const { hash, answers } = this.#marker;
		const written = this.#written(answers);
		if (written === undefined) {
			return { state: 'unwritable', answers };
		}
		if (body !== written && answers.size > 0 && !staysInside(written)) {
			return { state: 'unwritable', answers };
		}
		if (hash === undefined && body === '') {
			return { state: 'unfilled', answers };
		}
		if (body === written) {
			// The body is right but the hash is not, for example after an adopted edit: only the hash is updated.
			return { state: hash === this.#hashOf(written) ? 'current' : 'outdated', answers };
		}
		const { hash: hashOf = bodyHash } = this.#context;
		// A body as it was generated says nothing new: the registry or the marker has changed since.
		return hash === hashOf(body) ? { state: 'outdated', answers } : this.#readTyped(body);
	}

	/** Reads a body that has changed since it was written: by the author's answers, or by other edits. */
	#readTyped(body: string): Reading {
		const { registry, facts } = this.#context;
		const { hash, answers } = this.#marker;
		for (const language of [this.language, ...LANGUAGES.filter((other) => other !== this.language)]) {
			const typed = livingBody(registry, this.section, language, facts)?.form.read(body, answers);
			if (typed) {
				return { state: this.#written(typed) === body ? 'current' : 'outdated', answers: typed };
			}
		}
		const found = this.form?.find(body, answers);
		if (!found || found.before === body) {
			return { state: 'edited', answers };
		}
		const { hash: hashOf = bodyHash } = this.#context;
		// Only answers were written into a text that the registry has changed since.
		return { state: hash === hashOf(normalBody(found.before)) ? 'outdated' : 'edited', answers: found.answers };
	}
}
