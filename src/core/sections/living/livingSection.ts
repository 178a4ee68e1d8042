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
 * - `current`: it says what the registry says.
 * - `outdated`: nobody has touched it and the registry says something else by now.
 * - `edited`: a person has changed it since it was written; never overwritten without being told to.
 * - `unfilled`: it has markers only and waits for its first update.
 * - `unwritable`: its template makes no text that stays between the markers, so it is left alone.
 */
export type LivingState = 'current' | 'outdated' | 'edited' | 'unfilled' | 'unwritable';

export interface LivingContext {
	readonly registry: Registry;
	readonly facts: RepositoryFacts;
	/** Hashes the bodies of the document; a test counts with it. */
	readonly hash?: (body: string) => string;
}

/** A sound living section of a document. */
export class LivingSection {
	/** The hash in the begin marker. */
	readonly hash: string | undefined;
	/** The comment that begins it. */
	readonly begin: Span;
	/** The comment that ends it. */
	readonly end: Span;
	/** The text between the blocks of the two markers, line ends included. */
	readonly body: Span;
	/** From the block of the begin marker to that of the end marker, both included. */
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

	/** How the section stands, compared once: to compare a changed body costs a hash. */
	get state(): LivingState {
		this.#state ??= this.#compare();
		return this.#state;
	}

	/**
	 * Brings the section up to date.
	 *
	 * @param overwriteEdited also replaces what a person has written between the markers.
	 * @returns edits in the order of the text, all of them inside or between the markers; none where nothing is to be
	 * done. Applying them and asking again gives none.
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
			// The same words with another hash, after an adopted edit for instance: only the hash has to follow.
			return this.hash === expected.hash ? 'current' : 'outdated';
		}
		const { hash = bodyHash } = this.#context;
		return this.hash === hash(body) ? 'outdated' : 'edited';
	}
}
