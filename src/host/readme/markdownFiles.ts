import * as vscode from 'vscode';

/** What the checks and the living sections are for. Which documents of the language count says {@link isOwnMarkdown}. */
export const MARKDOWN = { language: 'markdown' } as const satisfies vscode.DocumentFilter;

/** Longer files are not read: nobody writes them by hand. */
const MAX_BYTES = 1_000_000;

/**
 * Whether a document is Markdown that a person writes: a file that can be written, in whatever file system, or one that
 * was never saved. Outputs, previews, old versions out of Git and the cells of notebooks are none.
 */
export function isOwnMarkdown(document: vscode.TextDocument): boolean {
	return document.languageId === MARKDOWN.language && isOwn(document);
}

/** The same for a document of any language. */
export function isOwn({ uri, isUntitled }: vscode.TextDocument): boolean {
	return (
		isUntitled ||
		vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true ||
		vscode.workspace.getWorkspaceFolder(uri) !== undefined
	);
}

/** Whether a text is too long to be checked. */
export function isTooLong(text: string): boolean {
	return text.length > MAX_BYTES;
}

/** A Markdown file: the text of its editor where it is open, else of the file. */
export interface MarkdownSource {
	readonly uri: vscode.Uri;
	readonly isUntitled: boolean;
	readonly version: number;
	getText(): string;
}

const MARKDOWN_FILES = '**/*.{md,markdown}';

/**
 * All Markdown files of the workspace, or those among some files and folders of it.
 *
 * @param places files, which count whatever their names are, and folders.
 */
export async function findMarkdown(
	token: vscode.CancellationToken,
	places?: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[]> {
	const found = new Map<string, vscode.Uri>();
	for (const place of places ?? [undefined]) {
		const isFile = place && !((await vscode.workspace.fs.stat(place)).type & vscode.FileType.Directory);
		const pattern = place ? new vscode.RelativePattern(place, MARKDOWN_FILES) : MARKDOWN_FILES;
		const uris = isFile ? [place] : await vscode.workspace.findFiles(pattern, '**/node_modules/**', undefined, token);
		for (const uri of uris) {
			found.set(uri.toString(), uri);
		}
	}
	return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The READMEs of the workspace, those with the shortest paths first. */
export async function findReadmes(): Promise<readonly vscode.Uri[]> {
	const found = await vscode.workspace.findFiles(
		'**/[Rr][Ee][Aa][Dd][Mm][Ee]*.{md,markdown}',
		'**/node_modules/**',
		200,
	);
	return [...found].sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
}

/** Reads a Markdown file. @returns nothing when it is too long, no UTF-8 or gone. */
export async function readMarkdown(uri: vscode.Uri): Promise<MarkdownSource | undefined> {
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	if (open) {
		return isTooLong(open.getText()) ? undefined : open;
	}
	try {
		if ((await vscode.workspace.fs.stat(uri)).size > MAX_BYTES) {
			return undefined;
		}
		const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
		return { uri, isUntitled: false, version: 0, getText: () => text };
	} catch {
		return undefined;
	}
}
