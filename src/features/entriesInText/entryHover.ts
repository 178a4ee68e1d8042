import * as vscode from 'vscode';
import { appendActions } from '../../host/entries/appendActions';
import { entryAt } from '../../host/entries/entryAt';
import { entryCard } from '../../host/entries/entryCard';
import { today } from '../../host/today';
import type { Services } from '../../services';

/** Shows cards for the names, package ids, site codes and links of the registry. */
export class EntryHover implements vscode.HoverProvider {
	constructor(private readonly services: Services) {}

	async provideHover(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.Hover | undefined> {
		const { scope, store, language: languages } = this.services;
		if (!(await scope.of(document)) || token.isCancellationRequested) {
			return undefined;
		}
		const registry = store.registryFor(document.uri);
		const found = entryAt(registry, document, position);
		if (!found || token.isCancellationRequested) {
			return undefined;
		}
		const language = languages.of(document);
		const card = entryCard(registry, found.entry, language, today());
		appendActions(card, found.entry, found.text ? found.range : undefined, language);
		return new vscode.Hover(card, found.range);
	}
}
