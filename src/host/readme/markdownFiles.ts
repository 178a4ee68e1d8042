import * as vscode from 'vscode';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';

/** Selects documents for the checks and living sections. {@link isOwnMarkdown} then leaves out some of them. */
export const MARKDOWN = { language: 'markdown' } as const satisfies vscode.DocumentFilter;

/**
 * Whether a document is Markdown that a person can edit: a writable file in any file system, or an untitled document.
 * Outputs, previews, old versions from Git and notebook cells are not.
 */
export function isOwnMarkdown(document: vscode.TextDocument): boolean {
	return document.languageId === MARKDOWN.language && isOwn(document);
}

/** The same as {@link isOwnMarkdown}, for any language. */
export function isOwn({ uri, isUntitled }: vscode.TextDocument): boolean {
	return (
		isUntitled ||
		vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true ||
		vscode.workspace.getWorkspaceFolder(uri) !== undefined
	);
}

/** A Markdown file. An open file has the text of its editor. */
export interface MarkdownSource {
	readonly uri: vscode.Uri;
	readonly isUntitled: boolean;
	readonly version: number;
	getText(): string;
}

const MARKDOWN_FILES = '**/*.{md,markdown}';

/**
 * Finds the Markdown files of the workspace.
 *
 * @param within limits the search to these folders and files. The files count whatever their names are.
 */
export async function findMarkdown(
	token: vscode.CancellationToken,
	within?: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[]> {
	const found = new Map<string, vscode.Uri>();
	for (const root of within ?? [undefined]) {
		const isFile = root && !((await vscode.workspace.fs.stat(root)).type & vscode.FileType.Directory);
		const pattern = root ? new vscode.RelativePattern(root, MARKDOWN_FILES) : MARKDOWN_FILES;
		const uris = isFile ? [root] : await vscode.workspace.findFiles(pattern, '**/node_modules/**', undefined, token);
		for (const uri of uris) {
			found.set(uri.toString(), uri);
		}
	}
	return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Finds the READMEs of the workspace, those with the shortest paths first. */
export async function findReadmes(): Promise<readonly vscode.Uri[]> {
	const found = await vscode.workspace.findFiles(
		'**/[Rr][Ee][Aa][Dd][Mm][Ee]*.{md,markdown}',
		'**/node_modules/**',
		200,
	);
	return [...found].sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
}

/** Reads a Markdown file. @returns nothing when it is too long, not UTF-8 or missing. */
export async function readMarkdown(uri: vscode.Uri): Promise<MarkdownSource | undefined> {
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	if (open) {
		return open.getText().length > MAX_FILE_BYTES ? undefined : open;
	}
	try {
		if ((await vscode.workspace.fs.stat(uri)).size > MAX_FILE_BYTES) {
			return undefined;
		}
		const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
		return { uri, isUntitled: false, version: 0, getText: () => text };
	} catch {
		return undefined;
	}
}
