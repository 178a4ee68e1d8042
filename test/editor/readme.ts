import * as vscode from 'vscode';

let serial = 0;

/**
 * Opens a README with a text, the cursor at its end, in a folder of its own.
 *
 * @param files further files of that folder: content by path.
 */
export async function openReadme(
	text: string,
	name = 'README.md',
	files: Readonly<Record<string, string>> = {},
): Promise<vscode.TextEditor> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error('The editor suite needs a workspace folder.');
	}
	serial += 1;
	const home = vscode.Uri.joinPath(folder.uri, `readme-${serial}`);
	for (const [path, content] of Object.entries({ ...files, [name]: text })) {
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(home, path), new TextEncoder().encode(content));
	}
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(home, name));
	const editor = await vscode.window.showTextDocument(document);
	const end = document.lineAt(document.lineCount - 1).range.end;
	editor.selection = new vscode.Selection(end, end);
	return editor;
}

/**
 * The suggestions of VS Code at the cursor, after a character was typed.
 *
 * @param resolved the number of items whose documentation is loaded.
 */
export async function completionsAt(
	editor: vscode.TextEditor,
	sign?: string,
	resolved = 0,
): Promise<readonly vscode.CompletionItem[]> {
	const list = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider',
		editor.document.uri,
		editor.selection.active,
		sign,
		resolved,
	);
	return list.items;
}

/** Inserts an item as accepting it does. */
export async function accept(editor: vscode.TextEditor, item: vscode.CompletionItem | undefined): Promise<void> {
	if (!item?.insertText || !(item.range instanceof vscode.Range)) {
		throw new Error('There is nothing to accept.');
	}
	if (typeof item.insertText === 'string') {
		const { insertText, range } = item;
		await editor.edit((edit) => edit.replace(range, insertText));
	} else {
		await editor.insertSnippet(item.insertText, item.range);
	}
}

/** The text beside the list, where it was asked for. */
export function documentationOf(item: vscode.CompletionItem | undefined): string {
	const documentation = item?.documentation;
	return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}

/** The label of an item, without what stands beside it. */
export function labelOf({ label }: vscode.CompletionItem): string {
	return typeof label === 'string' ? label : label.label;
}

/** The text beside the label of an item. */
export function besideOf({ label }: vscode.CompletionItem): string {
	return typeof label === 'string' ? '' : (label.description ?? '');
}
