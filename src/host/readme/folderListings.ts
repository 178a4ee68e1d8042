import * as vscode from 'vscode';
import { textIfThere } from '../registry/regularFile';

/**
 * Reads files near each other for one question: each folder and each file once, and no file that its folder does not list.
 * Every look at a disk is a message through several processes of VS Code.
 */
export class FolderListings {
	readonly #listings = new Map<string, Promise<readonly [string, vscode.FileType][] | undefined>>();
	readonly #texts = new Map<string, Promise<string | undefined>>();

	constructor(private readonly maxBytes: number) {}

	/** The names of files or folders at a path below a folder. None if there is no such folder. */
	async names(folder: vscode.Uri, path: string, wanted: vscode.FileType): Promise<readonly string[]> {
		if (!(await this.#mayHave(folder, path, vscode.FileType.Directory))) {
			return [];
		}
		const found = await this.#list(vscode.Uri.joinPath(folder, path));
		return (found ?? []).filter(([, type]) => (type & wanted) !== 0).map(([name]) => name);
	}

	/** The text of a file at a path below a folder, unless it is missing or too large. */
	async text(folder: vscode.Uri, path: string): Promise<string | undefined> {
		if (!(await this.#mayHave(folder, path, vscode.FileType.File))) {
			return undefined;
		}
		const uri = vscode.Uri.joinPath(folder, path);
		const key = uri.toString();
		const known = this.#texts.get(key) ?? textIfThere(uri, this.maxBytes);
		this.#texts.set(key, known);
		return known;
	}

	/** False when the listing of the folder rules the path out. */
	async #mayHave(folder: vscode.Uri, path: string, wanted: vscode.FileType): Promise<boolean> {
		const [first = '', ...below] = path.split('/');
		const listing = ['', '.', '..'].includes(first) ? undefined : await this.#list(folder);
		if (!listing) {
			return true;
		}
		// Some disks take upper and lower case for the same.
		const same = listing.find(([name]) => name === first) ?? listing.find(([name]) => isAlike(name, first));
		return same !== undefined && (same[1] & (below.length > 0 ? vscode.FileType.Directory : wanted)) !== 0;
	}

	/** @returns nothing when the folder cannot be listed. */
	#list(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][] | undefined> {
		const key = folder.toString();
		const known = this.#listings.get(key) ?? listing(folder);
		this.#listings.set(key, known);
		return known;
	}
}

async function listing(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][] | undefined> {
	try {
		return await vscode.workspace.fs.readDirectory(folder);
	} catch {
		return undefined;
	}
}

function isAlike(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}
