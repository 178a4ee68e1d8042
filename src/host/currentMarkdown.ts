import * as vscode from 'vscode';
import { SCHEMES } from '../ids';
import { Debounced } from './debounced';
import { Disposable } from './disposable';

/**
 * The Markdown document at hand: that of the active editor. It stays while the user looks at something else beside it
 * (a tree, a preview, an output), and goes when no editor shows it any more.
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
		if (active && isReadme(active)) {
			return active;
		}
		const visible = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isReadme);
		return visible.find((document) => document === this.#document) ?? visible[0];
	}
}

function isReadme(document: vscode.TextDocument): boolean {
	return document.languageId === 'markdown' && document.uri.scheme !== SCHEMES.preview;
}
