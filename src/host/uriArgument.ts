import * as vscode from 'vscode';

/** Reads the document of a command: `{ uri }` from a row, or a URI from a menu of the Explorer or an editor. */
export function uriArgument(argument: unknown): vscode.Uri | undefined {
	if (argument instanceof vscode.Uri) {
		return argument;
	}
	const uri = (argument as { readonly uri?: unknown } | null | undefined)?.uri;
	return uri instanceof vscode.Uri ? uri : undefined;
}

/** Reads the files and folders selected in the Explorer. It passes the clicked one first, then all of them. */
export function urisOf(argument: unknown, selection: unknown): readonly vscode.Uri[] {
	const uris = Array.isArray(selection) ? selection.filter((uri) => uri instanceof vscode.Uri) : [];
	const one = uriArgument(argument);
	return uris.length > 0 ? uris : one ? [one] : [];
}
