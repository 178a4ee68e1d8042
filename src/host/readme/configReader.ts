import * as vscode from 'vscode';
import { CONFIG_PATH, type ReadConfig, readConfig } from '../../core/config/config';
import { MAX_FILE_BYTES } from '../../core/maxFileBytes';
import { Disposable } from '../disposable';
import { isConfigFile } from '../registry/overlayPlaces';
import { textIfThere } from '../registry/regularFile';
import { isRepository } from './isRepository';
import type { Located } from './repositoryFactsReader';

/** A configuration with the folder that it is for. */
export interface FolderConfig extends ReadConfig {
	readonly uri: vscode.Uri;
	readonly folder: vscode.Uri;
	readonly text: string;
}

/**
 * Reads the configuration of documents: the nearest `.mii/config.yaml` from their folder upward to the repository. It reads
 * on request, once for each folder, and keeps the result until a file changes.
 */
export class ConfigReader extends Disposable {
	readonly #folders = new Map<string, Promise<FolderConfig | undefined>>();
	/** The last configuration of each folder, for those who cannot wait. */
	readonly #known = new Map<string, FolderConfig | undefined>();
	/** The last text of each file that was YAML. It holds while a person types. */
	readonly #lastGood = new Map<string, ReadConfig['config']>();
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when a configuration may have changed. */
	readonly onDidChange = this.#onDidChange.event;
	#watching = false;

	/** Never rejects: a configuration that cannot be read is none, and so is any in an untrusted workspace. */
	async of(document: Located): Promise<FolderConfig | undefined> {
		this.#watch();
		const folder = vscode.workspace.isTrusted ? folderOf(document) : undefined;
		const found = folder && (await this.#of(folder));
		if (folder) {
			this.#known.set(folder.toString(), found);
		}
		return found;
	}

	/** The configuration of a document as it was read last. */
	known(uri: vscode.Uri): FolderConfig | undefined {
		const folder = folderOf({ uri, isUntitled: uri.scheme === 'untitled' });
		return folder && this.#known.get(folder.toString());
	}

	#of(folder: vscode.Uri): Promise<FolderConfig | undefined> {
		const key = folder.toString();
		const known = this.#folders.get(key) ?? this.#find(folder);
		this.#folders.set(key, known);
		return known;
	}

	async #find(folder: vscode.Uri): Promise<FolderConfig | undefined> {
		const own = await this.#read(folder);
		const above = vscode.Uri.joinPath(folder, '..');
		const isTop =
			own !== undefined ||
			above.path === folder.path ||
			isWorkspaceOfOtherFiles(folder) ||
			(await isRepository(folder));
		return isTop ? own : this.#of(above);
	}

	async #read(folder: vscode.Uri): Promise<FolderConfig | undefined> {
		const uri = vscode.Uri.joinPath(folder, CONFIG_PATH);
		const key = uri.toString();
		const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
		const text = open?.getText() ?? (await textIfThere(uri, MAX_FILE_BYTES));
		if (text === undefined) {
			return undefined;
		}
		const { config, problems } = readConfig(text);
		const good = config ?? this.#lastGood.get(key);
		this.#lastGood.set(key, good);
		return { uri, folder, text, config: good, problems };
	}

	#watch(): void {
		if (this.#watching || this.isDisposed) {
			return;
		}
		this.#watching = true;
		const forget = (): void => {
			this.#folders.clear();
			this.#onDidChange.fire();
		};
		const look = ({ uri }: vscode.TextDocument): void => {
			if (isConfigFile(uri)) {
				forget();
			}
		};
		// Deleting the folder fires no event for the files in it.
		const watcher = this._register(vscode.workspace.createFileSystemWatcher(`**/{.mii,${CONFIG_PATH}}`));
		for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
			this._register(event(forget));
		}
		this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)));
		this._register(vscode.workspace.onDidCloseTextDocument(look));
		// File watchers do not work everywhere (microsoft/vscode#158447).
		this._register(vscode.workspace.onDidSaveTextDocument(look));
		this._register(vscode.workspace.onDidChangeWorkspaceFolders(forget));
		this._register(vscode.workspace.onDidGrantWorkspaceTrust(forget));
	}
}

/** The folder of a document; that of the workspace for one that was never saved. */
function folderOf({ uri, isUntitled }: Located): vscode.Uri | undefined {
	const { workspaceFolders = [] } = vscode.workspace;
	if (isUntitled) {
		return workspaceFolders.length === 1 ? workspaceFolders[0]?.uri : undefined;
	}
	return vscode.Uri.joinPath(uri, '..');
}

/** Above the folders of a virtual workspace there is nothing to ask for. */
function isWorkspaceOfOtherFiles(folder: vscode.Uri): boolean {
	return folder.scheme !== 'file' && vscode.workspace.getWorkspaceFolder(folder)?.uri.path === folder.path;
}
