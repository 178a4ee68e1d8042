import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { Disposable } from '../../host/disposable';
import { COMMANDS } from '../../ids';
import type { Services } from '../../services';
import { explanation } from './explanation';
import { commandLinks } from './explanationText';
import { EXPLANATION } from './readOnlyDocuments';

/** The only commands that links of the page may run: the page contains data written by others. */
const LINKED: readonly string[] = ['vscode.open', 'workbench.action.openSettings', COMMANDS.openRegistry];

/**
 * Shows the status as a page. VS Code's Markdown preview would not run links to settings and files, so only its renderer
 * is used.
 */
export class ExplanationPage extends Disposable {
	#panel: vscode.WebviewPanel | undefined;
	#generation = 0;

	constructor(private readonly services: Services) {
		super();
		const { store, language, scope, config } = services;
		const render = (): void => services.failures.watch('status', this.#render());
		for (const event of [store.onDidChangeOverlays, language.onDidChange, scope.onDidChange, config.onDidChange]) {
			this._register(event(render));
		}
		this._register(vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('mii') && render()));
		this._register({ dispose: () => this.#panel?.dispose() });
	}

	/** Shows the page with its current content. */
	async show(): Promise<void> {
		this.#panel?.reveal();
		this.#panel ??= this.#open();
		await this.#render();
	}

	#open(): vscode.WebviewPanel {
		const title = vscode.l10n.t('Status of MII Contributor');
		const panel = vscode.window.createWebviewPanel('mii.status', title, vscode.ViewColumn.Active, {
			enableCommandUris: LINKED,
			enableFindWidget: true,
		});
		panel.onDidDispose(() => {
			this.#panel = undefined;
		});
		return panel;
	}

	async #render(): Promise<void> {
		if (!this.#panel) {
			return;
		}
		this.#generation += 1;
		const generation = this.#generation;
		const asText = commandLinks(vscode.l10n.t('Open as text, for a report'), 'vscode.open', EXPLANATION);
		const text = `${await explanation(this.services, commandLinks)}\n${asText}\n`;
		const body = await vscode.commands.executeCommand<string>('markdown.api.render', text);
		if (this.#panel && generation === this.#generation) {
			this.#panel.webview.html = page(body, this.#panel.webview.cspSource, this.services.language.ofVSCode);
		}
	}
}

function page(body: string, source: string, language: Language): string {
	return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source} 'unsafe-inline'">
<style>
body { max-width: 60em; line-height: 1.5; }
h1, h2 { font-weight: 600; }
</style>
</head>
<body>
${body}
</body>
</html>`;
}
