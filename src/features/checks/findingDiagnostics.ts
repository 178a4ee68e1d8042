import * as vscode from 'vscode';
import { Lines } from '../../core/text/lines';
import { Debounced } from '../../host/debounced';
import { Disposable } from '../../host/disposable';
import type { FileChecks } from '../../host/readme/fileChecks';
import { findingsIn, type Shown } from '../../host/readme/findingsIn';
import { problemDiagnostic, relatedInformation } from '../../host/readme/problemDiagnostic';
import { rulePageUri } from '../../host/readme/rulePage';
import { openDocument } from '../../host/readme/textSource';
import type { Services } from '../../services';
import { checksFor } from './checksFor';

/**
 * Shows findings in the Problems panel: always those of open documents of the initiative, and those of other files after
 * a check of the workspace.
 */
export class FindingDiagnostics extends Disposable {
	readonly #collection = this._register(vscode.languages.createDiagnosticCollection('mii-checks'));
	readonly #waiting = new Map<string, Debounced>();
	/** The files whose findings stay after their editor is closed. */
	readonly #kept = new Map<string, vscode.Uri>();
	/** Counts the checks of each file, so that a late answer does not replace a newer one. */
	readonly #turns = new Map<string, number>();
	#watcher: vscode.FileSystemWatcher | undefined;

	constructor(private readonly services: Services) {
		super();
		this._register(vscode.workspace.onDidOpenTextDocument((document) => this.#show(document)));
		this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soonFor(document.uri)));
		this._register(vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)));
		this._register(vscode.workspace.onDidDeleteFiles(({ files }) => this.#forget(files)));
		this._register(vscode.workspace.onDidRenameFiles(({ files }) => this.#forget(files.map(({ oldUri }) => oldUri))));
		this._register(services.projects.onDidChange((uri) => this.#soonFor(uri)));
		const all = (): void => {
			for (const { uri } of vscode.workspace.textDocuments) {
				this.#soon(uri);
			}
		};
		for (const checks of [services.checks, services.fhirChecks]) {
			this._register(checks.onDidChange(all));
		}
		all();
	}

	/** Checks a file, and shows its findings even if it is closed, until it is deleted. */
	async keep(uri: vscode.Uri): Promise<Shown | undefined> {
		const shown = await findingsIn(uri, checksFor(uri, this.services));
		if (shown) {
			this.#watchDeletions();
			this.#kept.set(uri.toString(), uri);
			this.#set(uri, shown);
		}
		return shown;
	}

	/** Forgets the files of an earlier check that a new one does not find any more. */
	keepOnly(files: readonly vscode.Uri[], within?: readonly vscode.Uri[]): void {
		const found = new Set(files.map(String));
		const isChecked = (key: string): boolean => within?.some((root) => isInside(key, root.toString())) ?? true;
		for (const [key, uri] of [...this.#kept].filter(([kept]) => isChecked(kept) && !found.has(kept))) {
			this.#kept.delete(key);
			if (!openDocument(uri)) {
				this.#collection.delete(uri);
			}
		}
	}

	/** Whether the findings of an open document are shown. */
	async shows(document: vscode.TextDocument): Promise<boolean> {
		return this.#kept.has(document.uri.toString()) || ((await this.#checksOf(document)?.belongs(document)) ?? false);
	}

	override dispose(): void {
		for (const waiting of this.#waiting.values()) {
			waiting.dispose();
		}
		this.#waiting.clear();
		super.dispose();
	}

	#checksOf(document: vscode.TextDocument): FileChecks | undefined {
		const checks = checksFor(document.uri, this.services);
		return checks.isFor(document) ? checks : undefined;
	}

	/** Checks a file again when no more events come: one that is open, or one whose findings are kept. */
	#soon(uri: vscode.Uri): void {
		const open = openDocument(uri);
		const key = uri.toString();
		if (open ? this.#checksOf(open) === undefined : !this.#kept.has(key)) {
			return;
		}
		const waiting = this.#waiting.get(key) ?? new Debounced(() => this.#again(uri));
		this.#waiting.set(key, waiting);
		waiting.trigger();
	}

	/** Checks a changed file again, and those whose findings depend on it. */
	#soonFor(changed: vscode.Uri): void {
		this.#soon(changed);
		const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
		for (const uri of [...open, ...this.#kept.values()]) {
			if (checksFor(uri, this.services).dependsOn(uri, changed)) {
				this.#soon(uri);
			}
		}
	}

	#again(uri: vscode.Uri): void {
		const open = openDocument(uri);
		if (open) {
			this.#show(open);
		} else if (this.#kept.has(uri.toString())) {
			this.services.failures.watch('check', this.#reread(uri));
		}
	}

	#show(document: vscode.TextDocument): void {
		const checks = this.#checksOf(document);
		if (checks) {
			this.services.failures.watch('check', this.#check(document, checks));
		}
	}

	async #check(document: vscode.TextDocument, checks: FileChecks): Promise<void> {
		const { uri, version } = document;
		const turn = this.#nextTurn(uri);
		const checked = (await this.shows(document)) ? await checks.of(document) : undefined;
		// After the check, the document may be closed or changed (then another check follows), or the window may close.
		if (this.#isLast(uri, turn) && !document.isClosed && document.version === version) {
			this.#set(uri, checked);
		}
	}

	async #reread(uri: vscode.Uri): Promise<void> {
		const turn = this.#nextTurn(uri);
		const shown = await findingsIn(uri, checksFor(uri, this.services));
		if (this.#isLast(uri, turn)) {
			this.#set(uri, shown);
		}
	}

	#nextTurn(uri: vscode.Uri): number {
		const turn = (this.#turns.get(uri.toString()) ?? 0) + 1;
		this.#turns.set(uri.toString(), turn);
		return turn;
	}

	#isLast(uri: vscode.Uri, turn: number): boolean {
		return !this.isDisposed && this.#turns.get(uri.toString()) === turn;
	}

	#set(uri: vscode.Uri, shown: Shown | undefined): void {
		const lines = new Lines(shown?.text ?? '');
		// One call for each file, because a call for many files silently stops after 1100 problems.
		this.#collection.set(
			uri,
			shown?.findings.map((finding) => {
				const text = vscode.l10n.t(finding.message.text, ...finding.args);
				const code = { value: finding.rule, target: rulePageUri(finding.rule) };
				const diagnostic = problemDiagnostic(finding, text, lines, code);
				if (finding.related) {
					diagnostic.relatedInformation = relatedInformation(finding.related, uri, { ...shown, lines });
				}
				return diagnostic;
			}),
		);
	}

	#close({ uri }: vscode.TextDocument): void {
		const key = uri.toString();
		this.#waiting.get(key)?.dispose();
		this.#waiting.delete(key);
		this.#nextTurn(uri);
		if (!this.#kept.has(key)) {
			this.#turns.delete(key);
			this.#collection.delete(uri);
		}
		// Unsaved edits are gone.
		this.#soonFor(uri);
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
