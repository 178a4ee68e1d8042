import * as vscode from 'vscode';
import { Disposable, DisposableStore } from '../disposable';
import { affects } from '../settings';
import type { OverlayPlace } from './overlayPlaces';

/** The kind of a change: in files or their places, or only in the text of an editor. */
type OverlayTouch = 'files' | 'draft';

/**
 * Watches everything that may change an overlay. File watchers alone are not enough: they do not fire on vscode.dev
 * (microsoft/vscode#158447). So it also listens when VS Code itself saves, renames or deletes files.
 */
export class OverlayWatcher extends Disposable {
	readonly #onDidTouch = this._register(new vscode.EventEmitter<OverlayTouch>());
	readonly onDidTouch = this.#onDidTouch.event;
	#watchers: DisposableStore | undefined;
	#places: readonly OverlayPlace[] = [];

	constructor() {
		super();
		const places = (): void => this.#onDidTouch.fire('files');
		const files = (uris: readonly vscode.Uri[]): void => {
			if (uris.some((uri) => this.#concerns(uri))) {
				this.#onDidTouch.fire('files');
			}
		};
		const draft = (document: vscode.TextDocument): void => {
			if (this.#isOverlay(document.uri)) {
				this.#onDidTouch.fire('draft');
			}
		};
		for (const listener of [
			vscode.workspace.onDidChangeWorkspaceFolders(places),
			vscode.workspace.onDidGrantWorkspaceTrust(places),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (affects(event, 'registryOverlays')) {
					places();
				}
			}),
			vscode.workspace.onDidSaveTextDocument(({ uri }) => files([uri])),
			vscode.workspace.onDidCreateFiles((event) => files(event.files)),
			vscode.workspace.onDidDeleteFiles((event) => files(event.files)),
			vscode.workspace.onDidRenameFiles((event) =>
				files(event.files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
			),
			vscode.workspace.onDidChangeTextDocument(({ document }) => draft(document)),
			vscode.workspace.onDidCloseTextDocument(draft),
			{ dispose: () => this.#watchers?.dispose() },
		]) {
			this._register(listener);
		}
	}

	/** Replaces the watched places. */
	watch(places: readonly OverlayPlace[]): void {
		if (places.map(keyOf).join('\n') === this.#places.map(keyOf).join('\n') && this.#watchers) {
			return;
		}
		this.#places = places;
		this.#watchers?.dispose();
		this.#watchers = new DisposableStore();
		for (const { uri, folder, untrusted } of places) {
			if (!untrusted) {
				// The folder `.mii` is watched too: deleting it fires no event for its files.
				const pattern = folder
					? new vscode.RelativePattern(folder, '{.mii,.mii/registry.yaml}')
					: new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.replace(/^.*\//, ''));
				const watcher = this.#watchers.add(vscode.workspace.createFileSystemWatcher(pattern));
				const touch = (): void => this.#onDidTouch.fire('files');
				this.#watchers.add(watcher.onDidCreate(touch));
				this.#watchers.add(watcher.onDidChange(touch));
				this.#watchers.add(watcher.onDidDelete(touch));
			}
		}
	}

	#isOverlay(uri: vscode.Uri): boolean {
		const key = uri.toString();
		return this.#places.some((place) => place.uri.toString() === key);
	}

	/** Whether a URI is an overlay or a folder that may hold one. */
	#concerns(uri: vscode.Uri): boolean {
		const key = uri.toString();
		return this.#places.some((place) => `${place.uri.toString()}/`.startsWith(`${key}/`));
	}
}

function keyOf({ uri, untrusted }: OverlayPlace): string {
	return `${uri.toString()} ${untrusted}`;
}
