import type { MarkdownFile } from '../../core/markdown/markdownFile';
import { NO_PROSE } from '../../core/markdown/prose';
import { perVersion } from '../../core/text/perVersion';
import { isTooLong, type MarkdownSource } from './markdownFiles';

/**
 * A document as Markdown: the one place where documents are parsed. The parser is loaded with the first one; the text is
 * that of the moment of asking. A text that is too long counts as an empty one.
 */
export const markdownOf = perVersion(async (document: MarkdownSource): Promise<MarkdownFile> => {
	const text = document.getText();
	const { parseMarkdown } = await import('../../core/markdown/markdownFile');
	return parseMarkdown(isTooLong(text) ? '' : text);
});

/** Whether running text stands at an offset: no code, address, HTML or quotation. */
export function isProse(file: MarkdownFile, offset: number): boolean {
	return offset < file.prose.length && file.prose[offset] !== NO_PROSE;
}
