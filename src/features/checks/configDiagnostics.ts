import * as vscode from 'vscode';
import { Lines } from '../../core/text/lines';
import { Disposable } from '../../host/disposable';
import { problemDiagnostic } from '../../host/readme/problemDiagnostic';
import { problemText } from '../../host/readme/problemText';
import { isConfigFile } from '../../host/registry/overlayPlaces';
import type { Services } from '../../services';

/** Shows the mistakes in a configuration that is open. */
export class ConfigDiagnostics extends Disposable {
	readonly #collection = this._register(vscode.languages.createDiagnosticCollection('mii-config'));

	constructor(private readonly services: Services) {
		super();
		const all = (): void => {
			for (const document of vscode.workspace.textDocuments) {
				this.#look(document);
			}
		};
		this._register(vscode.workspace.onDidOpenTextDocument((document) => this.#look(document)));
		this._register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#collection.delete(uri)));
		this._register(services.config.onDidChange(all));
		all();
	}

	#look(document: vscode.TextDocument): void {
		if (isConfigFile(document.uri)) {
			this.services.failures.watch('config', this.#show(document));
		}
	}

	async #show(document: vscode.TextDocument): Promise<void> {
		const { version } = document;
		const found = await this.services.config.of(document);
		if (this.isDisposed || document.isClosed || document.version !== version) {
			return;
		}
		const lines = new Lines(found?.text ?? '');
		const problems = found?.uri.toString() === document.uri.toString() ? found.problems : [];
		this.#collection.set(
			document.uri,
			problems.map((problem) => problemDiagnostic(problem, problemText(problem), lines, problem.code)),
		);
	}
}
