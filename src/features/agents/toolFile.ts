import * as vscode from 'vscode';
import { MARKDOWN } from '../../host/readme/markdownFiles';
import { openDocument } from '../../host/readme/textSource';
import { LinkedPlaces } from '../../host/registry/linkedPlaces';

/**
 * Finds the Markdown file that a model asks about: a path in the workspace, else the active document, else the README of
 * the first folder.
 *
 * @returns nothing when there is no workspace, for a file that is outside of it or behind a link, which may lead out, and
 * in a workspace without trust for a file that is not open.
 */
export async function toolFile(file: unknown): Promise<vscode.Uri | undefined> {
	const active = vscode.window.activeTextEditor?.document;
	const isNamed = typeof file === 'string' && file.trim() !== '';
	if (!isNamed && active?.languageId === MARKDOWN.language) {
		return active.uri;
	}
	const uri = namedFile(isNamed ? file : 'README.md');
	const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
	if (!folder || !(vscode.workspace.isTrusted || openDocument(uri))) {
		return undefined;
	}
	return (await new LinkedPlaces(folder.uri).has(uri)) ? undefined : uri;
}

function namedFile(file: string): vscode.Uri | undefined {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) {
		return undefined;
	}
	const isWhole = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file);
	// In a browser or a remote window, the files are where the workspace is.
	if (isWhole) {
		// Joining resolves `..`, which VS Code takes for the name of a folder in the workspace.
		return vscode.Uri.joinPath(folder.uri.with({ path: vscode.Uri.file(file).path }), '.');
	}
	const named = base(file);
	return vscode.Uri.joinPath(named ?? folder.uri, named ? withoutFolder(file) : file);
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
