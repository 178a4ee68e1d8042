import * as vscode from 'vscode';
import type { VIEWS } from '../../ids';
import { Disposable } from '../disposable';

/** The rows of a tree, made by the engine. */
export type TreeRows<T> = vscode.TreeDataProvider<T> & Pick<vscode.TreeDragAndDropController<T>, 'handleDrag'>;

interface LazyTreeOptions {
	/** Loads the engine, which then shows its rows. */
	readonly load: () => Promise<void>;
	readonly report: (error: unknown) => void;
	/** Options that VS Code takes only when the view is made. */
	readonly view?: Omit<vscode.TreeViewOptions<unknown>, 'treeDataProvider' | 'dragAndDropController'>;
	readonly dragMimeTypes?: readonly string[];
}

/** A tree view that exists from activation on. When VS Code asks for its rows, the engine is loaded and makes them. */
export class LazyTree extends Disposable implements vscode.TreeDataProvider<unknown> {
	readonly #onDidChangeTreeData = this._register(new vscode.EventEmitter<unknown>());
	readonly onDidChangeTreeData = this.#onDidChangeTreeData.event;
	readonly #view: vscode.TreeView<unknown>;
	#rows: TreeRows<unknown> | undefined;

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
		try {
			await this.options.load();
			return (await this.#rows?.getChildren(row)) ?? [];
		} catch (error) {
			this.options.report(error);
			return [];
		}
	}

	getTreeItem(row: unknown): vscode.TreeItem | Thenable<vscode.TreeItem> {
		return this.#rows?.getTreeItem(row) ?? {};
	}

	getParent(row: unknown): unknown {
		return this.#rows?.getParent?.(row);
	}

	async resolveTreeItem(
		item: vscode.TreeItem,
		row: unknown,
		token: vscode.CancellationToken,
	): Promise<vscode.TreeItem> {
		return (await this.#rows?.resolveTreeItem?.(item, row, token)) ?? item;
	}
}
