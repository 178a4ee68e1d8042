import type * as vscode from 'vscode';

/** The path of a file relative to a folder that holds it. */
export function pathIn(folder: vscode.Uri, { path }: vscode.Uri): string {
	return path.slice(folder.path.replace(/\/$/, '').length + 1);
}
