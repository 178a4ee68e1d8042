import * as vscode from 'vscode';
import { appendActions } from '../../host/cardActions';
import { entryAt } from '../../host/entryAt';
import { entryCard } from '../../host/entryCard';
import type { Services } from '../../host/services';
import { today } from '../../host/today';

/** Markdown anywhere, and the two files in which modules name each other. */
const DOCUMENTS: vscode.DocumentSelector = ['markdown', { pattern: '**/{sushi-config.yaml,package.json}' }];

/** Cards on the names, package ids, site codes and links that the registry knows. */
export function register(services: Services): vscode.Disposable {
	return vscode.languages.registerHoverProvider(DOCUMENTS, {
		provideHover: async (document, position, token) => {
			if (!(await services.scope.of(document)) || token.isCancellationRequested) {
				return undefined;
			}
			const registry = services.store.registryFor(document.uri);
			const found = await entryAt(registry, document, position);
			if (!found || token.isCancellationRequested) {
				return undefined;
			}
			const language = document.languageId === 'markdown' ? services.language.of(document) : services.language.current;
			const card = entryCard(registry, found.entry, language, today());
			appendActions(card, found.entry, found.text ? found.range : undefined, language);
			return new vscode.Hover(card, found.range);
		},
	});
}
