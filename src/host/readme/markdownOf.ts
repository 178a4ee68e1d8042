import { type MarkdownFile, parseMarkdown } from '../../core/markdown/markdownFile';
import { NO_PROSE } from '../../core/markdown/prose';
import { perVersion } from '../../core/text/perVersion';
import { isTooLong, type MarkdownSource } from './markdownFiles';

/**
 * Parses the current text of a document, once for each version, and only where it differs from the version before. All
 * features use this function. A text that is too long counts as empty.
 */
export const markdownOf = perVersion((document: MarkdownSource, before: MarkdownFile | undefined): MarkdownFile => {
	const text = document.getText();
	return parseMarkdown(isTooLong(text) ? '' : text, before);
});

/** Whether an offset is in running text, not in code, an address, HTML or a quotation. */
export function isProse(file: MarkdownFile, offset: number): boolean {
	return offset < file.prose.length && file.prose[offset] !== NO_PROSE;
}
