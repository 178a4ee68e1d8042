import * as vscode from 'vscode';
import { Debounced } from '../../../host/debounced';
import { Disposable } from '../../../host/disposable';
import { isOwn, isOwnMarkdown } from '../../../host/readme/markdownFiles';

/**
 * The Markdown document at hand: that of the active editor. It stays while the user looks at something else beside it
 * (a tree, a preview, an output) or at a document that only tells (an old version, an explanation) in its place, and
 * goes when a file takes its place or its tab is closed.
 */
export class CurrentMarkdown extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when it is another document, or when its text has changed and the typing has paused. */
	readonly onDidChange = this.#onDidChange.event;
	#document: vscode.TextDocument | undefined;

	constructor() {
		super();
		const edited = this._register(new Debounced(() => this.#onDidChange.fire()));
		this.#document = this.#find();
		const look = (): void => {
			const document = this.#find();
			if (document !== this.#document) {
				this.#document = document;
				this.#onDidChange.fire();
			}
		};
		this._register(vscode.window.onDidChangeActiveTextEditor(look));
		this._register(vscode.window.onDidChangeVisibleTextEditors(look));
		this._register(vscode.window.tabGroups.onDidChangeTabs(look));
		// Its language may have changed: VS Code closes and opens the document then.
		this._register(vscode.workspace.onDidOpenTextDocument(look));
		this._register(
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (document === this.#document) {
					edited.trigger();
				}
			}),
		);
	}

	get document(): vscode.TextDocument | undefined {
		return this.#document;
	}

	#find(): vscode.TextDocument | undefined {
		const active = vscode.window.activeTextEditor?.document;
		if (active && isOwnMarkdown(active)) {
			return active;
		}
		const visible = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isOwnMarkdown);
		const last = this.#document;
		const stays = last !== undefined && (visible.includes(last) || (isOnlyRead(active) && hasTab(last)));
		return stays ? last : visible[0];
	}
}

/** Whether what is in front is nothing that a person writes: a page, a preview, a document made by an extension. */
function isOnlyRead(active: vscode.TextDocument | undefined): boolean {
	return active === undefined || !isOwn(active);
}

function hasTab(document: vscode.TextDocument): boolean {
	const key = document.uri.toString();
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key);
}
