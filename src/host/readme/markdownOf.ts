import { type MarkdownFile, parseMarkdown } from '../../core/markdown/markdownFile';
import { NO_PROSE } from '../../core/markdown/prose';
import { perVersion } from '../../core/text/perVersion';
import type { TextSource } from './textSource';

/**
 * Parses the current text of a document, once for each version, and only where it differs from the version before. All
 * features use this function.
 */
export const markdownOf = perVersion(
	(document: TextSource, before: MarkdownFile | undefined): MarkdownFile => parseMarkdown(document.getText(), before),
);

/** Whether an offset is in running text, not in code, an address, HTML or a quotation. */
export function isProse(file: MarkdownFile, offset: number): boolean {
	return offset < file.prose.length && file.prose[offset] !== NO_PROSE;
}
