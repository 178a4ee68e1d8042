import * as vscode from 'vscode';

/** Whether a folder is the root of a Git repository. */
export async function isRepository(folder: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.git'));
		return true;
	} catch {
		return false;
	}
}
