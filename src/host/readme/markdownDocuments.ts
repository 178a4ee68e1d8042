import type * as vscode from 'vscode';
import type { MarkdownFile } from '../../core/markdown/markdownFile';
import { NO_PROSE } from '../../core/markdown/prose';

/** Longer documents are not read: nobody writes them by hand. */
const MAX_LENGTH = 1_000_000;

const known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly file: MarkdownFile }>();

/** A document as Markdown, read once a version. The parser is loaded with the first one. */
export async function markdownOf(document: vscode.TextDocument): Promise<MarkdownFile> {
	const { parseMarkdown } = await import('../../core/markdown/markdownFile');
	const { version } = document;
	const before = known.get(document);
	if (before?.version === version) {
		return before.file;
	}
	const text = document.getText();
	const file = parseMarkdown(text.length > MAX_LENGTH ? '' : text);
	known.set(document, { version, file });
	return file;
}

/** Whether running text stands at an offset: no code, address, HTML or quotation. */
export function isProse(file: MarkdownFile, offset: number): boolean {
	return offset < file.prose.length && file.prose[offset] !== NO_PROSE;
}
