import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import { SCHEMES } from '../../ids';

/** The key of the memory. */
const MAILS = 'mails';
/** How many mails are kept, closed ones included, so that the last ones can be opened again. */
const KEPT = 10;
/** `/mii-mail/de/subject` has one part more than its folder, counted with the empty one before the first slash. */
const FOLDER_DEPTH = 3;

interface KeptMail {
	readonly uri: string;
	readonly text: string;
	readonly changed: number;
}

/**
 * The mails that are open in an editor, as files that lie in the memory of the extension. A document without a file
 * would ask to be saved when it is closed; these are saved by VS Code itself (`configurationDefaults` of package.json),
 * so closing asks nothing, and a window that is loaded again or an editor that is opened again has its text.
 */
export class MailFiles extends Disposable implements vscode.FileSystemProvider {
	readonly #onDidChangeFile = this._register(new vscode.EventEmitter<vscode.FileChangeEvent[]>());
	readonly onDidChangeFile = this.#onDidChangeFile.event;
	readonly #mails: Map<string, KeptMail>;

	constructor(private readonly memory: vscode.Memento) {
		super();
		this.#mails = new Map(memory.get<readonly KeptMail[]>(MAILS, []).map((mail) => [mail.uri, mail]));
		this._register(vscode.workspace.registerFileSystemProvider(SCHEMES.mail, this, { isCaseSensitive: true }));
	}

	/** VS Code asks for the folder of a file before it writes; it is always there. */
	stat(uri: vscode.Uri): vscode.FileStat {
		if (uri.path.split('/').length <= FOLDER_DEPTH) {
			return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
		}
		const { text, changed } = this.#find(uri);
		return { type: vscode.FileType.File, ctime: 0, mtime: changed, size: new TextEncoder().encode(text).length };
	}

	readFile(uri: vscode.Uri): Uint8Array {
		return new TextEncoder().encode(this.#find(uri).text);
	}

	async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
		const key = uri.toString();
		// The last one that was written comes last.
		this.#mails.delete(key);
		this.#mails.set(key, { uri: key, text: new TextDecoder().decode(content), changed: Date.now() });
		await this.memory.update(MAILS, [...this.#mails.values()].slice(-KEPT));
	}

	#find(uri: vscode.Uri): KeptMail {
		const mail = this.#mails.get(uri.toString());
		if (!mail) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return mail;
	}

	/** Nobody else writes here. */
	watch(): vscode.Disposable {
		return new vscode.Disposable(() => {});
	}

	readDirectory(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	createDirectory(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	delete(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}

	rename(uri: vscode.Uri): never {
		throw vscode.FileSystemError.NoPermissions(uri);
	}
}
