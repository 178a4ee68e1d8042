/** Brings the living sections of a document up to date, as edits between their markers. */

import { type MarkdownFile, parseMarkdown } from '../../markdown/markdownFile';
import type { TextEdit } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import type { LivingSection } from './livingSection';
import { findLivingSections } from './livingSections';

export interface UpdateOptions {
	/** Also replaces what a person has written between the markers. */
	readonly overwriteEdited?: boolean;
	/** Only the section whose begin marker is at this offset. */
	readonly only?: number;
}

/**
 * Fills unfilled living sections and updates outdated ones. Current ones, broken ones and, unless told otherwise, ones
 * edited by hand stay as they are.
 *
 * @returns edits in the order of the text, all of them inside or between markers; none when all is current. Applying
 * them and asking again gives none.
 */
export function updateLiving(
	text: string,
	registry: Registry,
	facts: RepositoryFacts = {},
	options: UpdateOptions = {},
): readonly TextEdit[] {
	// Most documents have no living section; they are not parsed.
	if (!text.includes('mii:begin')) {
		return [];
	}
	const file = parseMarkdown(text);
	return findLivingSections(file, { registry, facts })
		.sections.filter((living) => options.only === undefined || living.begin.start === options.only)
		.flatMap((living) => updateSection(file, living, options.overwriteEdited ?? false));
}

/** The edits of one section; see {@link updateLiving}. */
export function updateSection(
	file: MarkdownFile,
	living: LivingSection,
	overwriteEdited: boolean,
): readonly TextEdit[] {
	const { expected, state } = living;
	if (expected === undefined || state === 'current' || (state === 'edited' && !overwriteEdited)) {
		return [];
	}
	const written = between(expected.text, lineEndAt(file.text, living.body.start));
	const edits: TextEdit[] = [hashEdit(file, living, expected.hash), { ...living.body, text: written }];
	return edits.filter((edit) => edit.text !== file.text.slice(edit.start, edit.end));
}

/** Sets the hash in a begin marker and leaves the rest of the marker as it is written. */
export function hashEdit(file: MarkdownFile, living: LivingSection, hash: string): TextEdit {
	const { start, end } = living.begin;
	const marker = file.text.slice(start, end);
	const old = /\shash=\S*(?=\s|-->)/.exec(marker);
	if (old) {
		const value = start + old.index + ' hash='.length;
		return { start: value, end: start + old.index + old[0].length, text: hash };
	}
	const tail = /\s*-->$/.exec(marker)?.index ?? marker.length;
	return { start: start + tail, end: start + tail, text: ` hash=${hash}` };
}

/** A body with one blank line on both sides; an empty one leaves the markers on two lines. */
export function between(body: string, lineEnd: string): string {
	return body === '' ? lineEnd : `\n\n${body}\n\n`.replaceAll('\n', lineEnd);
}

/** The line end at an offset: what stands behind the begin marker. */
function lineEndAt(text: string, offset: number): string {
	return /^(?:\r\n|\r|\n)/.exec(text.slice(offset, offset + 2))?.[0] ?? '\n';
}
