import * as vscode from 'vscode';
import { joinLinks } from '../../core/markdown/markdownText';
import { linksOf, readDragged } from '../../host/entries/draggedEntries';
import type { Services } from '../../services';
import { LINK_KIND } from './linkKind';

/** Turns tree rows dropped into Markdown into links in the language of the document. */
export class LinkDropProvider implements vscode.DocumentDropEditProvider {
	constructor(private readonly services: Services) {}

	async provideDocumentDropEdits(
		document: vscode.TextDocument,
		position: vscode.Position,
		transfer: vscode.DataTransfer,
		token: vscode.CancellationToken,
	): Promise<vscode.DocumentDropEdit | undefined> {
		const { store, language } = this.services;
		const links = linksOf(store.registryFor(document.uri), await readDragged(transfer), language.of(document));
		if (links.length === 0 || token.isCancellationRequested) {
			return undefined;
		}
		const text = joinLinks(links, document.lineAt(position).isEmptyOrWhitespace);
		return new vscode.DocumentDropEdit(text, vscode.l10n.t('Insert MII Link'), LINK_KIND);
	}
}
