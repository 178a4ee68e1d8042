import * as vscode from 'vscode';

/** Reads which document a command is for: `{ uri }` from a row, or the URI itself, which menus of the Explorer and of editors give. */
export function uriArgument(argument: unknown): vscode.Uri | undefined {
	if (argument instanceof vscode.Uri) {
		return argument;
	}
	const uri = (argument as { readonly uri?: unknown } | null | undefined)?.uri;
	return uri instanceof vscode.Uri ? uri : undefined;
}

/** Reads the files and folders that are selected in the Explorer: it gives the one that was clicked, then all of them. */
export function urisOf(argument: unknown, selection: unknown): readonly vscode.Uri[] {
	const uris = Array.isArray(selection) ? selection.filter((uri) => uri instanceof vscode.Uri) : [];
	const one = uriArgument(argument);
	return uris.length > 0 ? uris : one ? [one] : [];
}
