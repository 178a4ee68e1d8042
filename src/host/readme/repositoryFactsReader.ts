import * as vscode from 'vscode';
import type { Registry } from '../../core/registry/registry';
import type { RepositoryFiles } from '../../core/repository/factsFromFiles';
import { factsFromFiles } from '../../core/repository/factsFromFiles';
import {
	type GitRemote,
	gitConfigPath,
	gitRemotes,
	isAbsolutePath,
	withIncludes,
} from '../../core/repository/gitRemotes';
import { CITATION_FILE, isProjectFile, PROJECT_FILES, WORKFLOWS } from '../../core/repository/projectFiles';
import type { RepositoryFacts } from '../../core/repository/repositoryFacts';
import { type FolderReader, readRepositoryFiles } from '../../core/repository/repositoryFiles';
import { Disposable } from '../disposable';
import { textIfThere } from '../registry/regularFile';
import { FolderListings } from './folderListings';
import { remotesFromGitExtension } from './gitExtension';

const GIT = '.git';
/** Matches more files than needed, because glob patterns cannot ignore case. */
const WATCHED = `**/{${PROJECT_FILES.join(',')},[Ll][Ii][Cc]*,COPYING*,${CITATION_FILE},${WORKFLOWS}/*}`;
/** Larger files, such as lock files, are no configuration. */
const MAX_BYTES = 500_000;
/** The schemes under which vscode.dev and github.dev open a repository: `vscode-vfs://github/owner/name/…`. */
const GITHUB_SCHEMES = new Set(['vscode-vfs', 'github']);

/** The properties of a document that tell its location. */
export type Located = Pick<vscode.TextDocument, 'uri' | 'isUntitled'>;

/** Facts with everything they depend on besides the files. */
interface CachedFacts {
	readonly registry: Registry;
	readonly remotes: readonly GitRemote[];
	readonly facts: RepositoryFacts;
}

/**
 * Reads the facts about the repository of a document from the nearest files in its workspace folder. It reads on request
 * and keeps the result until a file changes.
 */
export class RepositoryFactsReader extends Disposable {
	readonly #folders = new Map<string, Promise<RepositoryFiles>>();
	readonly #made = new WeakMap<RepositoryFiles, CachedFacts>();
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when facts that were read may have changed. */
	readonly onDidChange = this.#onDidChange.event;

	#watching = false;

	/** Never rejects: unreadable facts are unknown. In an untrusted workspace all are: nothing but the document counts. */
	async read(registry: Registry, document: Located): Promise<RepositoryFacts> {
		this.#watch();
		if (!vscode.workspace.isTrusted) {
			return {};
		}
		const folders = foldersOf(document);
		const [folder] = folders;
		if (!folder) {
			return {};
		}
		const key = folder.toString();
		const known = this.#folders.get(key) ?? readFiles(folders);
		this.#folders.set(key, known);
		const files = await known;
		const remotes = remotesFromGitExtension(folder) ?? virtualRemote(folder) ?? files.remotes ?? [];
		const made = this.#made.get(files);
		if (made?.registry === registry && JSON.stringify(made.remotes) === JSON.stringify(remotes)) {
			return made.facts;
		}
		const facts = factsFromFiles(registry, { ...files, remotes });
		this.#made.set(files, { registry, remotes, facts });
		return facts;
	}

	#watch(): void {
		if (this.#watching || this.isDisposed) {
			return;
		}
		this.#watching = true;
		const forget = (uri: vscode.Uri): void => {
			if (isProjectFile(uri.path)) {
				this.#forget();
			}
		};
		const watcher = this._register(vscode.workspace.createFileSystemWatcher(WATCHED));
		this._register(watcher.onDidChange(forget));
		this._register(watcher.onDidCreate(forget));
		this._register(watcher.onDidDelete(forget));
		// File watchers do not work everywhere (microsoft/vscode#158447) and never in `.git`.
		this._register(vscode.workspace.onDidSaveTextDocument((document) => forget(document.uri)));
		this._register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()));
		this._register(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#onDidChange.fire()));
		this._register(vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#forget()));
	}

	#forget(): void {
		if (this.#folders.size > 0) {
			this.#folders.clear();
			this.#onDidChange.fire();
		}
	}
}

/** The folder of a document and its parents, up to the workspace folder. */
function foldersOf(document: Located): readonly vscode.Uri[] {
	const { workspaceFolders = [] } = vscode.workspace;
	const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
	if (document.isUntitled) {
		return workspaceFolders.length === 1 && workspaceFolders[0] ? [workspaceFolders[0].uri] : [];
	}
	let folder = vscode.Uri.joinPath(document.uri, '..');
	const folders = [folder];
	while (root && folder.path.startsWith(`${root.path.replace(/\/$/, '')}/`) && folder.path !== root.path) {
		folder = vscode.Uri.joinPath(folder, '..');
		folders.push(folder);
	}
	return folders;
}

async function readFiles(folders: readonly vscode.Uri[]): Promise<RepositoryFiles> {
	const listings = new FolderListings(MAX_BYTES);
	const [files, remotes] = await Promise.all([
		readRepositoryFiles(folders.map((folder) => readerOf(folder, listings))),
		nearestRemotes(folders, listings),
	]);
	return { ...files, ...(remotes === undefined ? {} : { remotes }) };
}

function readerOf(folder: vscode.Uri, listings: FolderListings): FolderReader {
	return {
		text: (path) => listings.text(folder, path),
		names: (path) => listings.names(folder, path, vscode.FileType.File),
		folders: (path) => listings.names(folder, path, vscode.FileType.Directory),
	};
}

async function nearestRemotes(
	folders: readonly vscode.Uri[],
	listings: FolderListings,
): Promise<readonly GitRemote[] | undefined> {
	for (const folder of folders) {
		const found = await readRemotes(folder, listings);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

async function readRemotes(folder: vscode.Uri, listings: FolderListings): Promise<readonly GitRemote[] | undefined> {
	const text = (path: string): Promise<string | undefined> =>
		isAbsolutePath(path)
			? textIfThere(folder.with({ path: path.replace(/^(?!\/)/, '/') }), MAX_BYTES)
			: listings.text(folder, path);
	// In a linked work tree and in a submodule, `.git` is a file.
	const linked = gitConfigPath((await text(GIT)) ?? '');
	const path = linked ?? `${GIT}/config`;
	const config = await text(path);
	return config === undefined && linked === undefined
		? undefined
		: gitRemotes(await withIncludes(config ?? '', path, text));
}

function virtualRemote(folder: vscode.Uri): readonly GitRemote[] | undefined {
	const [, owner, name] = folder.path.split('/');
	const onGitHub = GITHUB_SCHEMES.has(folder.scheme) && /^github(?:\+|$)/.test(folder.authority);
	return onGitHub && owner && name ? [{ name: 'origin', url: `https://github.com/${owner}/${name}` }] : undefined;
}
