import * as vscode from 'vscode';
import { MARKDOWN } from '../../host/readme/markdownFiles';

/**
 * Finds the Markdown file that a model asks about: a path in the workspace, else the active document, else the README of
 * the first folder.
 *
 * @returns nothing for a file outside of the workspace, and when there is no workspace.
 */
export function toolFile(file: unknown): vscode.Uri | undefined {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const active = vscode.window.activeTextEditor?.document;
	if (typeof file !== 'string' || file.trim() === '') {
		const readme = folder && vscode.Uri.joinPath(folder.uri, 'README.md');
		return active?.languageId === MARKDOWN.language ? active.uri : readme;
	}
	const isWhole = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file);
	// In a browser or a remote window, the files are where the workspace is.
	const uri = isWhole
		? folder?.uri.with({ path: vscode.Uri.file(file).path })
		: folder && vscode.Uri.joinPath(base(file) ?? folder.uri, base(file) ? withoutFolder(file) : file);
	return uri && vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
}

/** The folder that a relative path begins with, as VS Code writes paths in a workspace of several folders. */
function base(file: string): vscode.Uri | undefined {
	const { workspaceFolders: folders = [] } = vscode.workspace;
	const name = file.split(/[\\/]/)[0];
	return folders.length > 1 ? folders.find((folder) => folder.name === name)?.uri : undefined;
}

function withoutFolder(file: string): string {
	return file.split(/[\\/]/).slice(1).join('/');
}
