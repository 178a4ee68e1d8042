import * as vscode from 'vscode';

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

/** Finds the READMEs of the workspace, those with the shortest paths first. */
export async function findReadmes(): Promise<readonly vscode.Uri[]> {
	const found = await vscode.workspace.findFiles(
		'**/[Rr][Ee][Aa][Dd][Mm][Ee]*.{md,markdown}',
		'**/node_modules/**',
		200,
	);
	return [...found].sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
}
