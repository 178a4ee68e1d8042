import * as vscode from 'vscode';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';
import type { SetupReader } from '../../core/setup/setupFiles';
import { LinkedPlaces } from '../../host/registry/linkedPlaces';

/** Reads the files of a workspace folder that is set up. Unsaved text counts. */
export class SetupFolder implements SetupReader {
	readonly #links: LinkedPlaces;

	constructor(private readonly folder: vscode.Uri) {
		this.#links = new LinkedPlaces(folder);
	}

	uri(path: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, path);
	}

	async text(path: string): Promise<string | undefined> {
		const uri = this.uri(path);
		if (await this.#links.has(uri)) {
			throw new Error(vscode.l10n.t('{0} is a link. Nothing is written there.', path));
		}
		const found = await statIfThere(uri);
		if (!found) {
			return undefined;
		}
		if ((found.type & vscode.FileType.File) === 0 || found.size > MAX_FILE_BYTES) {
			throw new Error(vscode.l10n.t('{0} is no file that can be changed.', path));
		}
		return (await vscode.workspace.openTextDocument(uri)).getText();
	}

	async names(path: string): Promise<readonly string[]> {
		const uri = path === '' ? this.folder : this.uri(path);
		if (!(await statIfThere(uri))) {
			return [];
		}
		const found = await vscode.workspace.fs.readDirectory(uri);
		return found.flatMap(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? name : []));
	}
}

/** @throws when the file system cannot tell. What may exist must not be overwritten. */
async function statIfThere(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
	try {
		return await vscode.workspace.fs.stat(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && /^(?:FileNotFound|FileNotADirectory)$/.test(error.code)) {
			return undefined;
		}
		throw error;
	}
}
