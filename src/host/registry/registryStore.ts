import * as vscode from 'vscode';
import type { OverlayContent, OverlayReport, StackFile } from '../../core/overlays/overlayStack';
import { OverlayStack } from '../../core/overlays/overlayStack';
import { bundledData, bundledRegistry } from '../../core/registry/bundled';
import type { Part } from '../../core/registry/provenance';
import type { Registry } from '../../core/registry/registry';
import { Disposable } from '../disposable';
import { today } from '../today';
import { Coalesced } from './coalesced';
import { type OverlayPlace, overlayLabel, overlayPlaces } from './overlayPlaces';
import { OverlayWatcher } from './overlayWatcher';
import { readOverlay } from './readOverlay';

/** The time between the first change of a burst and its effect. */
const BURST_MS = 50;

/** An overlay with its location and state. */
export interface OverlayStatus extends Omit<OverlayReport, 'state'> {
	readonly uri: vscode.Uri;
	readonly level: 'user' | 'folder';
	readonly state: OverlayReport['state'] | 'untrusted';
}

/**
 * Provides the registry to all features: the bundled one with the overlays of the user and the folders. Overlays are read
 * on the first request. From then on every change takes effect.
 */
export class RegistryStore extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when the content of a registry has changed. */
	readonly onDidChange = this.#onDidChange.event;
	readonly #onDidChangeOverlays = this._register(new vscode.EventEmitter<void>());
	/** Fires when overlays or their problems may have changed. */
	readonly onDidChangeOverlays = this.#onDidChangeOverlays.event;
	readonly #sync = this._register(new Coalesced(() => this.#read(), BURST_MS));
	readonly #contents = new Map<string, OverlayContent>();
	#watcher: OverlayWatcher | undefined;
	#places: readonly OverlayPlace[] = [];
	#stack: OverlayStack | undefined;
	/** Whether the next run reads the files again, not only the texts in editors. */
	#stale = true;

	constructor(private readonly log: vscode.LogOutputChannel) {
		super();
	}

	/** The registry of the window, with the overlays of the user, then of all workspace folders in their order. */
	get registry(): Registry {
		this.start();
		return this.#stack?.registry ?? bundledRegistry(today());
	}

	/** The registry for a document, with the overlays of the user, then of the document's own folder. */
	registryFor(uri: vscode.Uri): Registry {
		this.start();
		// An untitled document is in no folder yet.
		return uri.scheme === 'untitled'
			? this.registry
			: (this.#stack?.registryFor(vscode.workspace.getWorkspaceFolder(uri)?.uri.toString()) ??
					bundledRegistry(today()));
	}

	/** Whether an entry, a group or a section is in the bundled registry. */
	isBundled(kind: Part, id: string): boolean {
		return Object.hasOwn(bundledData()[kind], id);
	}

	/** The overlays of all places, even missing ones, in ascending precedence. */
	get overlays(): readonly OverlayStatus[] {
		const reports = new Map(this.#stack?.reports.map((report) => [report.source, report]));
		return this.#places.map(({ uri, level, untrusted }) => {
			const source = uri.toString();
			const none = { source, label: overlayLabel(uri), problems: [], text: '', state: 'missing' } as const;
			const report = reports.get(source) ?? none;
			return { ...report, uri, level, state: untrusted ? 'untrusted' : report.state };
		});
	}

	/** Starts reading and watching, unless it has already started. */
	start(): void {
		if (!this.#watcher && !this.isDisposed) {
			this.#watcher = this._register(new OverlayWatcher());
			this._register(
				this.#watcher.onDidTouch((touch) => {
					this.#stale ||= touch !== 'draft';
					this.#sync.request();
				}),
			);
			this.#sync.request();
		}
	}

	/** Waits until all changes so far have taken effect. */
	async ready(): Promise<void> {
		this.start();
		await this.#sync.settled();
	}

	/** Reads all overlays again. */
	async reload(): Promise<void> {
		this.#stale = true;
		this.start();
		this.#sync.request();
		await this.#sync.settled();
	}

	async #read(): Promise<void> {
		try {
			if (this.#stale) {
				// Reset before the first await, so that a change during the reading is not lost.
				this.#stale = false;
				await this.#readFiles();
			}
			if (!this.isDisposed) {
				await this.#update();
			}
		} catch (error) {
			this.log.error('registry.sync', error instanceof Error ? (error.stack ?? error.message) : String(error));
		}
	}

	async #readFiles(): Promise<void> {
		this.#places = overlayPlaces();
		this.#watcher?.watch(this.#places);
		const read = await Promise.all(
			this.#places
				.filter(({ untrusted }) => !untrusted)
				.map(async ({ uri }) => [uri.toString(), await readOverlay(uri)] as const),
		);
		this.#contents.clear();
		for (const [source, content] of read) {
			this.#contents.set(source, content);
		}
	}

	async #update(): Promise<void> {
		const files = this.#places.flatMap((place) => this.#stackFile(place));
		if (!this.#stack) {
			if (files.every(({ content, draft }) => content.kind === 'missing' && draft === undefined)) {
				this.#onDidChangeOverlays.fire();
				return;
			}
			this.#stack = new OverlayStack(bundledData(), bundledRegistry(today()));
		}
		const started = performance.now();
		const changed = this.#stack.update(files);
		this.log.debug('registry.sync', { files: files.length, changed, ms: Math.round(performance.now() - started) });
		if (changed) {
			this.#onDidChange.fire();
		}
		this.#onDidChangeOverlays.fire();
	}

	#stackFile({ uri, level, folder, untrusted }: OverlayPlace): StackFile[] {
		const source = uri.toString();
		const content = this.#contents.get(source);
		if (untrusted || !content) {
			return [];
		}
		const edited = vscode.workspace.textDocuments.find(
			(document) => document.isDirty && document.uri.toString() === source,
		);
		return [
			{
				source,
				label: overlayLabel(uri),
				level,
				content,
				...(folder ? { folder: folder.uri.toString() } : {}),
				...(edited ? { draft: edited.getText() } : {}),
			},
		];
	}
}
