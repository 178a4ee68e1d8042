import * as vscode from 'vscode';
import { appendActions } from '../../host/entries/appendActions';
import { entryCard } from '../../host/entries/entryCard';
import { today } from '../../host/today';
import type { Services } from '../../services';
import { identifierIn } from './identifierIn';

/** Shows the cards of modules over their package ids, versions, canonicals and aliases. */
export class IdentifierHover implements vscode.HoverProvider {
	constructor(private readonly services: Services) {}

	async provideHover(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.Hover | undefined> {
		const found = await identifierIn(this.services, document, position, token);
		if (!found) {
			return undefined;
		}
		// These files have no language of their own.
		const language = this.services.language.current;
		const card = entryCard(found.registry, found.entry, language, today());
		appendActions(card, found.entry, undefined, language);
		return new vscode.Hover(card, found.range);
	}
}
