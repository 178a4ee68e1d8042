import * as vscode from 'vscode';
import type { Severity } from '../../core/problem';
import { Lines } from '../../core/text/lines';
import { Disposable } from '../../host/disposable';
import { problemText } from '../../host/problemText';
import type { OverlayStatus, RegistryStore } from '../../host/registryStore';

/** Shows the problems of overlays in the Problems panel. */
export class OverlayDiagnostics extends Disposable {
	readonly #collection = this._register(vscode.languages.createDiagnosticCollection('mii-overlays'));

	constructor(private readonly store: RegistryStore) {
		super();
		this._register(store.onDidChangeOverlays(() => this.#show()));
	}

	#show(): void {
		const { overlays } = this.store;
		const there = new Set(overlays.map(({ source }) => source));
		this.#collection.forEach((uri) => {
			if (!there.has(uri.toString())) {
				this.#collection.delete(uri);
			}
		});
		// One call a file: a call for all files together stops after 1100 problems without a word.
		for (const overlay of overlays) {
			this.#collection.set(overlay.uri, toDiagnostics(overlay));
		}
	}
}

function toDiagnostics({ problems, text }: OverlayStatus): vscode.Diagnostic[] {
	const lines = new Lines(text);
	return problems.map((problem) => {
		const start = lines.positionAt(problem.span.start);
		const end = lines.positionAt(problem.span.end);
		const diagnostic = new vscode.Diagnostic(
			new vscode.Range(start.line, start.character, end.line, end.character),
			problemText(problem),
			severityOf(problem.severity),
		);
		diagnostic.source = 'mii';
		diagnostic.code = problem.code;
		return diagnostic;
	});
}

function severityOf(severity: Severity): vscode.DiagnosticSeverity {
	switch (severity) {
		case 'error':
			return vscode.DiagnosticSeverity.Error;
		case 'warning':
			return vscode.DiagnosticSeverity.Warning;
		case 'information':
			return vscode.DiagnosticSeverity.Information;
		case 'hint':
			return vscode.DiagnosticSeverity.Hint;
	}
}
