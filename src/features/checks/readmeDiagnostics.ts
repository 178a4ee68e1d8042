import * as vscode from 'vscode';
import { Lines } from '../../core/text/lines';
import { Debounced } from '../../host/debounced';
import { Disposable } from '../../host/disposable';
import { findingsIn, type Shown } from '../../host/readme/findingsIn';
import { isOwnMarkdown } from '../../host/readme/markdownFiles';
import { problemDiagnostic } from '../../host/readme/problemDiagnostic';
import { rulePageUri } from '../../host/readme/rulePage';
import type { Services } from '../../services';

/**
 * Shows findings in the Problems panel: always those of open documents of the initiative, and those of other files after
 * a check of the workspace.
 */
export class ReadmeDiagnostics extends Disposable {
	readonly #collection = this._register(vscode.languages.createDiagnosticCollection('mii-checks'));
	readonly #waiting = new Map<string, Debounced>();
	/** The files whose findings stay after their editor is closed. */
	readonly #kept = new Set<string>();
	#watcher: vscode.FileSystemWatcher | undefined;

	constructor(private readonly services: Services) {
		super();
		this._register(vscode.workspace.onDidOpenTextDocument((document) => this.#show(document)));
		this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document)));
		this._register(vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)));
		this._register(vscode.workspace.onDidDeleteFiles(({ files }) => this.#forget(files)));
		this._register(vscode.workspace.onDidRenameFiles(({ files }) => this.#forget(files.map(({ oldUri }) => oldUri))));
		const all = (): void => {
			for (const document of vscode.workspace.textDocuments) {
				this.#soon(document);
			}
		};
		this._register(services.checks.onDidChange(all));
		all();
	}

	/** Shows the findings of a file, even a closed one, until it is deleted. */
	keep(uri: vscode.Uri, shown: Shown): void {
		this.#watchDeletions();
		this.#kept.add(uri.toString());
		this.#set(uri, shown);
	}

	/** Forgets the files of an earlier check that a new one does not find any more. */
	keepOnly(files: readonly vscode.Uri[], within?: readonly vscode.Uri[]): void {
		const found = new Set(files.map(String));
		const isChecked = (uri: string): boolean => within?.some((root) => isInside(uri, root.toString())) ?? true;
		const gone = [...this.#kept].filter((uri) => isChecked(uri) && !found.has(uri));
		const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
		for (const uri of gone) {
			this.#kept.delete(uri);
			if (!open.has(uri)) {
				this.#collection.delete(vscode.Uri.parse(uri, true));
			}
		}
	}

	/** Whether the findings of an open document are shown. */
	async shows(document: vscode.TextDocument): Promise<boolean> {
		return this.#kept.has(document.uri.toString()) || (await this.services.scope.of(document));
	}

	override dispose(): void {
		for (const waiting of this.#waiting.values()) {
			waiting.dispose();
		}
		this.#waiting.clear();
		super.dispose();
	}

	#soon(document: vscode.TextDocument): void {
		if (!isOwnMarkdown(document)) {
			return;
		}
		const key = document.uri.toString();
		const waiting = this.#waiting.get(key) ?? new Debounced(() => this.#show(document));
		this.#waiting.set(key, waiting);
		waiting.trigger();
	}

	#show(document: vscode.TextDocument): void {
		if (isOwnMarkdown(document)) {
			this.services.failures.watch('check', this.#check(document));
		}
	}

	async #check(document: vscode.TextDocument): Promise<void> {
		const { version } = document;
		const checked = (await this.shows(document)) ? await this.services.checks.of(document) : undefined;
		// After the check, the document may be closed or changed (then another check follows), or the window may close.
		if (!this.isDisposed && !document.isClosed && document.version === version) {
			this.#set(document.uri, checked);
		}
	}

	#set(uri: vscode.Uri, shown: Shown | undefined): void {
		const lines = new Lines(shown?.text ?? '');
		// One call for each file, because a call for many files silently stops after 1100 problems.
		this.#collection.set(
			uri,
			shown?.findings.map((finding) => {
				const text = vscode.l10n.t(finding.message.text, ...finding.args);
				return problemDiagnostic(finding, text, lines, { value: finding.rule, target: rulePageUri(finding.rule) });
			}),
		);
	}

	#close({ uri }: vscode.TextDocument): void {
		const key = uri.toString();
		this.#waiting.get(key)?.dispose();
		this.#waiting.delete(key);
		if (this.#kept.has(key)) {
			// Closing the editor discarded unsaved edits.
			this.services.failures.watch('check', this.#reread(uri));
		} else {
			this.#collection.delete(uri);
		}
	}

	async #reread(uri: vscode.Uri): Promise<void> {
		const shown = await findingsIn(uri, this.services.checks);
		if (!this.isDisposed) {
			this.#set(uri, shown);
		}
	}

	/** Nothing else tells of files that other programs delete. Without a check of the workspace, none matters. */
	#watchDeletions(): void {
		if (this.#kept.size === 0 && !this.#watcher) {
			this.#watcher = this._register(vscode.workspace.createFileSystemWatcher('**', true, true, false));
			this._register(
				this.#watcher.onDidDelete((uri) => this.services.failures.watch('check', this.#forgetIfGone(uri))),
			);
		}
	}

	/** Some programs delete a file to write it anew. */
	async #forgetIfGone(uri: vscode.Uri): Promise<void> {
		try {
			await vscode.workspace.fs.stat(uri);
		} catch {
			this.#forget([uri]);
		}
	}

	/** Forgets files and everything in folders. */
	#forget(uris: readonly vscode.Uri[]): void {
		const gone: vscode.Uri[] = [];
		this.#collection.forEach((shown) => {
			if (uris.some((uri) => isInside(shown.toString(), uri.toString()))) {
				gone.push(shown);
			}
		});
		for (const uri of gone) {
			this.#kept.delete(uri.toString());
			this.#collection.delete(uri);
		}
	}
}

/** Whether a URI is another one or below it. */
function isInside(uri: string, folder: string): boolean {
	return uri === folder || uri.startsWith(`${folder.replace(/\/$/, '')}/`);
}
