/** Writes comments that silence a finding without changing how the document looks. */

import type { MarkdownFile } from '../markdown/markdownFile';
import type { Span, TextEdit } from '../problem';
import type { LivingSection } from '../sections/living/livingSection';
import { lineStartAt } from '../text/lineStartAt';
import type { RuleId } from './rules';

/**
 * Silences a rule for one finding.
 *
 * A comment above the block is enough when the finding is on the first line of a top-level block. Elsewhere a comment
 * between two lines would split a table, a list or a paragraph, so two comments enclose the whole block.
 *
 * @param sections the living sections of the document; no comment is written into their bodies.
 * @returns insertions in the order of the text.
 */
export function silenceEdits(
	file: MarkdownFile,
	rule: RuleId,
	span: Span,
	sections: readonly LivingSection[] = [],
): readonly TextEdit[] {
	const { text, limit } = file;
	if (limit !== undefined) {
		// Nobody would read the comment.
		return [];
	}
	const living = sections.find((section) => span.start >= section.body.start && span.start < section.body.end);
	// A finding about the whole document has an empty span and belongs to no block.
	const whole = span.start === span.end;
	const around = ({ start, end }: Span): boolean => !whole && span.start >= start && span.start < end;
	const block = living?.span ?? file.blocks.find(around);
	if (!block) {
		const lineEnd = lineEndOf(text, file.contentStart);
		// Front matter can end with the file.
		const before = /[^\r\n\uFEFF]$/.test(text.slice(0, file.contentStart)) ? lineEnd : '';
		return [insert(file.contentStart, `${before}<!-- mii-disable ${rule} -->${lineEnd}`)];
	}
	// The span of an indented code block begins after its indentation.
	const start = Math.max(lineStartAt(text, block.start), file.contentStart);
	const lineEnd = lineEndOf(text, start);
	if (!living && !/[\r\n]/.test(text.slice(block.start, span.start))) {
		return [insert(start, `<!-- mii-disable-next-line ${rule} -->${lineEnd}`)];
	}
	return [
		insert(start, `<!-- mii-disable ${rule} -->${lineEnd}`),
		insert(block.end, `${lineEnd}<!-- mii-enable ${rule} -->`),
	];
}

function insert(offset: number, text: string): TextEdit {
	return { start: offset, end: offset, text };
}

function lineEndOf(text: string, offset: number): string {
	return /\r\n|\r|\n/.exec(text.slice(offset))?.[0] ?? /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
