import * as vscode from 'vscode';
import { Lines } from '../../core/text/lines';
import { Disposable } from '../../host/disposable';
import { problemDiagnostic } from '../../host/readme/problemDiagnostic';
import { problemText } from '../../host/readme/problemText';
import type { OverlayStatus, RegistryStore } from '../../host/registry/registryStore';

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
		// One call for each file, because a call for all files silently stops after 1100 problems.
		for (const overlay of overlays) {
			this.#collection.set(overlay.uri, toDiagnostics(overlay));
		}
	}
}

function toDiagnostics({ problems, text }: OverlayStatus): vscode.Diagnostic[] {
	const lines = new Lines(text);
	return problems.map((problem) => problemDiagnostic(problem, problemText(problem), lines, problem.code));
}
