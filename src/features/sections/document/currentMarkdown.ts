import * as vscode from 'vscode';
import { Debounced } from '../../../host/debounced';
import { Disposable } from '../../../host/disposable';
import { isOwn, isOwnMarkdown } from '../../../host/readme/markdownFiles';

/**
 * Tracks the current Markdown document: the one in the active editor. It stays current while the user looks at something
 * beside it (a tree, a preview, an output) or at a read-only document in its place. It ends when a file takes its place
 * or its tab is closed.
 */
export class CurrentMarkdown extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when another document becomes current, and after a pause in its changes. */
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
		// When the language of a document changes, VS Code closes and opens it.
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

/** Whether the active editor shows nothing that a person writes: a page, a preview or a read-only document. */
function isOnlyRead(active: vscode.TextDocument | undefined): boolean {
	return active === undefined || !isOwn(active);
}

function hasTab(document: vscode.TextDocument): boolean {
	const key = document.uri.toString();
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key);
}
