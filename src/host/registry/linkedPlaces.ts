import * as vscode from 'vscode';

/** Finds links on the way to files: what is written there could land outside of the folder. */
export class LinkedPlaces {
	readonly #known = new Map<string, Promise<boolean>>();

	/** @param base the folder that somebody chose; a link to it or above it is their own. */
	constructor(private readonly base: vscode.Uri) {}

	/** Whether a file or a folder between the base and it is a link. What does not exist is none. */
	async has(uri: vscode.Uri): Promise<boolean> {
		if (!uri.path.startsWith(`${this.base.path.replace(/\/$/, '')}/`)) {
			return false;
		}
		const key = uri.toString();
		const known = this.#known.get(key) ?? this.#look(uri);
		this.#known.set(key, known);
		return known;
	}

	async #look(uri: vscode.Uri): Promise<boolean> {
		return (await isLink(uri)) || (await this.has(vscode.Uri.joinPath(uri, '..')));
	}
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
	try {
		return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
	} catch {
		return false;
	}
}
