/** Writes a new living section; detaches one, adopts its body or accepts hand edits. */

import type { Language } from '../../language';
import type { MarkdownFile } from '../../markdown/markdownFile';
import type { TextEdit } from '../../problem';
import type { Registry } from '../../registry/registry';
import type { RepositoryFacts } from '../../repository/repositoryFacts';
import { type SectionText, toPlainText } from '../../template/sectionText';
import type { Section } from '../sections';
import { bodyHash, normalBody } from './bodyHash';
import { livingBody } from './livingBody';
import type { LivingSection } from './livingSection';
import { beginMarker, endMarker, markerEdit } from './marker';

/**
 * Writes a new, filled living section with LF line ends and no line break at its end. The caller inserts it as a block of
 * its own at the top level of the document. A section that cannot be rendered is left unfilled.
 */
export function livingBlock(...args: Parameters<typeof livingText>): string {
	return toPlainText(livingText(...args));
}

/** Returns the same block with its blanks, so that an editor can make them tab stops. */
export function livingText(
	registry: Registry,
	section: Section,
	language: Language,
	facts: RepositoryFacts = {},
): SectionText {
	const body = livingBody(registry, section, language, facts);
	if (body === undefined) {
		return [emptyLivingBlock(section.id, language)];
	}
	const gap = body.text === '' ? ['\n'] : ['\n\n', ...body.parts, '\n\n'];
	return [beginMarker(section.id, language, body.hash), ...gap, endMarker(section.id)];
}

/** Writes a living section without a body; an update fills it. */
export function emptyLivingBlock(section: string, language: Language): string {
	return `${beginMarker(section, language)}\n${endMarker(section)}`;
}

/** Detaches a section: removes both markers with their lines and keeps the body. */
export function detachEdits(file: MarkdownFile, living: LivingSection): readonly TextEdit[] {
	const { text } = file;
	const afterLine = (offset: number): number =>
		offset + (/^(?:\r\n|\r|\n)/.exec(text.slice(offset, offset + 2))?.[0].length ?? 0);
	const bodyStart = Math.min(afterLine(living.body.start), living.body.end);
	return [
		{ start: living.span.start, end: bodyStart, text: '' },
		{ start: living.body.end, end: afterLine(living.span.end), text: '' },
	];
}

/** A hand-edited body, prepared as the section's text in an overlay. */
export interface AdoptedBody {
	readonly section: string;
	readonly language: Language;
	/** A template that renders as exactly the normalised body. */
	readonly body: string;
}

/** Reads the body of a living section for an overlay. */
export function adoptedBody(file: MarkdownFile, living: LivingSection): AdoptedBody {
	const body = normalBody(file.text.slice(living.body.start, living.body.end));
	return { section: living.section.id, language: living.language, body: asTemplate(body) };
}

/** Accepts hand edits: the marker gets the hash of the body, so the section counts as unedited again. */
export function acceptEdits(file: MarkdownFile, living: LivingSection): readonly TextEdit[] {
	const hash = bodyHash(file.text.slice(living.body.start, living.body.end));
	return [markerEdit(file.text, { span: living.begin }, hash, living.answers)];
}

/** Escapes a text as a template: with other delimiters, `{{` is plain text. */
function asTemplate(body: string): string {
	if (!body.includes('{{')) {
		return body;
	}
	const [open, close] = [
		['<%', '%>'],
		['[[', ']]'],
		['((', '))'],
	].find(([start = '']) => !body.includes(start)) ?? ['\u2983', '\u2984'];
	return `{{=${open} ${close}=}}${body}`;
}
