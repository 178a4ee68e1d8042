import type { Span } from '../problem';
import type { MarkdownFile } from './markdownFile';
import { BETWEEN, NO_PROSE } from './prose';

const MASKED = new RegExp(`^[${NO_PROSE}${BETWEEN}]*$`);

/**
 * Returns the prose of a document with its inline code unmasked, because versions and package ids are often in code.
 *
 * @param withBlocks also unmasks code blocks.
 * @returns a text of the same length.
 */
export function searchable({ text, prose, inlineCode, blocks }: MarkdownFile, withBlocks = false): string {
	// The words of others are masked as a whole.
	const quoted = blocks.filter(({ type, start, end }) => type === 'blockquote' && MASKED.test(prose.slice(start, end)));
	const shown: Span[] = inlineCode.filter(
		(code) => !quoted.some((block) => block.start <= code.start && code.end <= block.end),
	);
	if (withBlocks) {
		shown.push(...blocks.filter(({ type }) => type === 'code'));
	}
	const parts: string[] = [];
	let done = 0;
	for (const { start, end } of shown.toSorted((a, b) => a.start - b.start)) {
		if (start >= done) {
			parts.push(prose.slice(done, start), text.slice(start, end));
			done = end;
		}
	}
	return parts.join('') + prose.slice(done);
}
