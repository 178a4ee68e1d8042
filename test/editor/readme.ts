import * as vscode from 'vscode';

let serial = 0;

/** Opens a README with a text, the cursor at its end, in a folder of its own. */
export async function openReadme(text: string, name = 'README.md'): Promise<vscode.TextEditor> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error('The editor suite needs a workspace folder.');
	}
	serial += 1;
	const uri = vscode.Uri.joinPath(folder.uri, `readme-${serial}`, name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document);
	const end = document.lineAt(document.lineCount - 1).range.end;
	editor.selection = new vscode.Selection(end, end);
	return editor;
}
