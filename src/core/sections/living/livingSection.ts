import type { Language } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { Span, TextEdit } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import type { Section } from '../sections';
import { bodyEdit, hashEdit } from './bodyEdits';
import { bodyHash, normalBody } from './bodyHash';
import { type LivingBody, livingBody } from './livingBody';
import type { Marker } from './marker';

/**
 * - `current`: the body and the hash are up to date.
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

/** A valid living section of a document. */
export class LivingSection {
	/** The hash in the begin marker. */
	readonly hash: string | undefined;
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
	#state: LivingState | undefined;

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
		this.hash = begin.hash;
		this.begin = begin.span;
		this.end = end.span;
		this.body = { start: begin.block.end, end: end.block.start };
		this.span = { start: begin.block.start, end: end.block.end };
	}

	/** The state of the section, computed once, because comparing an edited body needs a hash. */
	get state(): LivingState {
		this.#state ??= this.#compare();
		return this.#state;
	}

	/**
	 * Brings the section up to date.
	 *
	 * @param overwriteEdited whether hand edits are overwritten, too.
	 * @returns edits in the order of the text, all within the markers; none if nothing has to change. After they are
	 * applied, a second update returns none.
	 */
	update(overwriteEdited = false): readonly TextEdit[] {
		const expected = this.#expected();
		if (expected === undefined || this.state === 'current' || (this.state === 'edited' && !overwriteEdited)) {
			return [];
		}
		const { text } = this.#file;
		const edits = [hashEdit(text, this.begin, expected.hash), bodyEdit(text, this.body, expected.text)];
		return edits.filter((edit) => edit.text !== text.slice(edit.start, edit.end));
	}

	#expected(): LivingBody | undefined {
		const { registry, facts } = this.#context;
		return livingBody(registry, this.section, this.language, facts);
	}

	#compare(): LivingState {
		const expected = this.#expected();
		if (expected === undefined) {
			return 'unwritable';
		}
		const body = normalBody(this.#file.text.slice(this.body.start, this.body.end));
		if (this.hash === undefined && body === '') {
			return 'unfilled';
		}
		if (body === expected.text) {
			// The body is right but the hash is not, for example after an adopted edit: only the hash is updated.
			return this.hash === expected.hash ? 'current' : 'outdated';
		}
		const { hash = bodyHash } = this.#context;
		return this.hash === hash(body) ? 'outdated' : 'edited';
	}
}
