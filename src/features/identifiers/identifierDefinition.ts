import * as vscode from 'vscode';
import { filesOf, keyRange } from '../../host/registry/itemPlaces';
import type { Services } from '../../services';
import { identifierIn } from './identifierIn';

/** Leads from package ids and canonicals to the entries of their modules in the registry and in overlays. */
export class IdentifierDefinition implements vscode.DefinitionProvider {
	constructor(private readonly services: Services) {}

	async provideDefinition(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.LocationLink[] | undefined> {
		const found = await identifierIn(this.services, document, position, token);
		// An alias is defined where it is declared.
		if (!found || found.kind === 'alias' || found.kind === 'version') {
			return undefined;
		}
		const item = { kind: 'entries', id: found.entry.id } as const;
		return Promise.all(
			filesOf(this.services.store, item).map(async (uri): Promise<vscode.LocationLink> => {
				const range = keyRange(await vscode.workspace.openTextDocument(uri), item);
				return { originSelectionRange: found.range, targetUri: uri, targetRange: range };
			}),
		);
	}
}
