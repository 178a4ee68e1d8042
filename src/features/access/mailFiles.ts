import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import { SCHEMES } from '../../ids';

/** The key in the memory of the extension. */
const MAILS = 'mails';
/** The number of kept mails. It includes closed ones, so that the last ones can be opened again. */
const MAX_MAILS = 10;
/** The number of parts in the path of a folder, `/mii-mail/de`, with the empty one before the first slash. */
const FOLDER_DEPTH = 3;

interface KeptMail {
	readonly uri: string;
	readonly text: string;
	readonly changed: number;
}

/**
 * Keeps mails as files in the memory of the extension. VS Code saves them automatically (`configurationDefaults` of
 * package.json), so closing an editor asks nothing, unlike with an untitled document. A reloaded window and a reopened
 * editor have their text.
 */
export class MailFiles extends Disposable implements vscode.FileSystemProvider {
	readonly #onDidChangeFile = this._register(new vscode.EventEmitter<vscode.FileChangeEvent[]>());
	readonly onDidChangeFile = this.#onDidChangeFile.event;
	readonly #mails: Map<string, KeptMail>;
	#known: vscode.Disposable | undefined;

	constructor(private readonly memory: vscode.Memento) {
		super();
		this.#mails = new Map(memory.get<readonly KeptMail[]>(MAILS, []).map((mail) => [mail.uri, mail]));
		// An editor may still show one. Most people have none, so the engine makes the files known when it starts.
		if (this.#mails.size > 0) {
			this.makeKnown();
		}
	}

	/** Makes VS Code read and write mails here. The second call does nothing. */
	makeKnown(): void {
		this.#known ??= this._register(
			vscode.workspace.registerFileSystemProvider(SCHEMES.mail, this, { isCaseSensitive: true }),
		);
	}

	/** VS Code asks for the folder of a file before it writes. Every folder exists. */
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
		// Inserted again, so that the newest mail is the last one.
		this.#mails.delete(key);
		this.#mails.set(key, { uri: key, text: new TextDecoder().decode(content), changed: Date.now() });
		await this.memory.update(MAILS, [...this.#mails.values()].slice(-MAX_MAILS));
	}

	#find(uri: vscode.Uri): KeptMail {
		const mail = this.#mails.get(uri.toString());
		if (!mail) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return mail;
	}

	/** Only this class writes these files. */
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
