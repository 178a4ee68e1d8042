import * as vscode from 'vscode';
import type { VIEWS } from '../../ids';
import { Disposable } from '../disposable';

/** The rows of a tree, made by the engine. */
export type TreeRows<T> = vscode.TreeDataProvider<T> & Pick<vscode.TreeDragAndDropController<T>, 'handleDrag'>;

/** A row from before the engine is there. It has the id of the engine's row, so VS Code takes both for the same. */
export interface FirstRow {
	readonly id: string;
	getTreeItem(): vscode.TreeItem;
}

interface LazyTreeOptions {
	/** Loads the engine, which then shows its rows. */
	readonly load: () => Promise<void>;
	readonly report: (error: unknown) => void;
	/** The rows to show until the engine is there; none if it is waited for. */
	readonly firstRows?: () => readonly FirstRow[];
	/** Options that VS Code takes only when the view is made. */
	readonly view?: Omit<vscode.TreeViewOptions<unknown>, 'treeDataProvider' | 'dragAndDropController'>;
	readonly dragMimeTypes?: readonly string[];
}

/**
 * A tree view that exists from activation on. When VS Code asks for its rows, the engine is loaded and makes them. The first
 * rows stand in until the engine's rows change. They are not replaced before, since that would close a row that is being expanded.
 */
export class LazyTree extends Disposable implements vscode.TreeDataProvider<unknown> {
	readonly #onDidChangeTreeData = this._register(new vscode.EventEmitter<unknown>());
	readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;
	readonly #view: vscode.TreeView<unknown>;
	#rows: TreeRows<unknown> | undefined;
	#first: readonly FirstRow[] = [];

	constructor(
		id: (typeof VIEWS)[keyof typeof VIEWS],
		private readonly options: LazyTreeOptions,
	) {
		super();
		const { view, dragMimeTypes } = options;
		this.#view = this._register(
			vscode.window.createTreeView(id, {
				...view,
				treeDataProvider: this,
				...(dragMimeTypes && {
					dragAndDropController: {
						dropMimeTypes: [],
						dragMimeTypes,
						handleDrag: (source, transfer, token) => this.#rows?.handleDrag?.(source, transfer, token),
					},
				}),
			}),
		);
	}

	/** Gives the tree its rows. */
	show<T>(rows: TreeRows<T>): vscode.TreeView<T> {
		this.#rows = rows as TreeRows<unknown>;
		if (rows.onDidChangeTreeData) {
			this._register(rows.onDidChangeTreeData((changed) => this.#onDidChangeTreeData.fire(changed)));
		}
		return this.#view as vscode.TreeView<T>;
	}

	async getChildren(row?: unknown): Promise<unknown[]> {
		const loaded = this.#loadedChildren(row);
		if (row === undefined && !this.#rows) {
			this.#first = this.options.firstRows?.() ?? [];
			return this.#first.length > 0 ? [...this.#first] : loaded;
		}
		return loaded;
	}

	getTreeItem(row: unknown): vscode.TreeItem | Thenable<vscode.TreeItem> {
		return this.#firstRow(row)?.getTreeItem() ?? this.#rows?.getTreeItem(row) ?? {};
	}

	getParent(row: unknown): unknown {
		return this.#firstRow(row) ? undefined : this.#rows?.getParent?.(row);
	}

	async resolveTreeItem(
		item: vscode.TreeItem,
		row: unknown,
		token: vscode.CancellationToken,
	): Promise<vscode.TreeItem> {
		const loaded = await this.#loaded(row);
		return (loaded && (await this.#rows?.resolveTreeItem?.(item, loaded, token))) || item;
	}

	/** The rows of the engine below a row. Never fails: an engine that cannot be loaded is reported. */
	async #loadedChildren(row: unknown): Promise<unknown[]> {
		try {
			await this.options.load();
			const loaded = await this.#loaded(row);
			// An overlay may hide a group that stood there at first.
			const isGone = row !== undefined && loaded === undefined;
			return isGone ? [] : ((await this.#rows?.getChildren(loaded)) ?? []);
		} catch (error) {
			this.options.report(error);
			return [];
		}
	}

	/** The engine's row in place of a first row. */
	async #loaded(row: unknown): Promise<unknown> {
		const first = this.#firstRow(row);
		const rows = (first && (await this.#rows?.getChildren())) ?? [];
		return first ? rows.find((one) => (one as Partial<FirstRow>).id === first.id) : row;
	}

	#firstRow(row: unknown): FirstRow | undefined {
		return this.#first.find((one) => one === row);
	}
}
