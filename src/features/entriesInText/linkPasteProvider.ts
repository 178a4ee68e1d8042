import * as vscode from 'vscode';
import { entryOfAddress } from '../../core/entries/addressIndex';
import { markdownLink } from '../../core/markdown/markdownText';
import { plainLabel } from '../../host/plainText';
import { markdownOf } from '../../host/readme/markdownOf';
import type { Services } from '../../services';
import { LINK_KIND } from './linkKind';

/** Offers to paste an address of the registry into Markdown as a named link. */
export class LinkPasteProvider implements vscode.DocumentPasteEditProvider {
	constructor(private readonly services: Services) {}

	async provideDocumentPasteEdits(
		document: vscode.TextDocument,
		ranges: readonly vscode.Range[],
		transfer: vscode.DataTransfer,
		_context: vscode.DocumentPasteEditContext,
		token: vscode.CancellationToken,
	): Promise<vscode.DocumentPasteEdit[] | undefined> {
		const url = (await transfer.get('text/plain')?.asString())?.trim() ?? '';
		const registry = this.services.store.registryFor(document.uri);
		const entry = /^https?:\/\/\S+$/.test(url) ? entryOfAddress(registry, url) : undefined;
		const [range] = ranges;
		if (!entry || !range || !(await this.services.scope.of(document))) {
			return undefined;
		}
		if (!(await takesLink(document, range)) || token.isCancellationRequested) {
			return undefined;
		}
		const selected = ranges.length === 1 ? document.getText(range).trim() : '';
		const name = entry.name[this.services.language.of(document)];
		const title = plainLabel(vscode.l10n.t('Insert as Link to {0}', name));
		const edit = new vscode.DocumentPasteEdit(markdownLink(selected || name, url), title, LINK_KIND);
		// Plain pasting stays the default. This edit follows in the list.
		edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text, vscode.DocumentDropOrPasteEditKind.Empty.append('uri')];
		return [edit];
	}
}

/** Whether a range is outside code, HTML, front matter, links and addresses. */
async function takesLink(document: vscode.TextDocument, range: vscode.Range): Promise<boolean> {
	const file = markdownOf(document);
	const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
	const code = file.blocks.filter(({ type }) => type === 'code' || type === 'html');
	const links = file.links.map(({ span }) => span);
	const taken = [...links, ...file.inlineCode, ...code];
	return start >= file.contentStart && !taken.some((span) => span.start < Math.max(end, start) && start < span.end);
}
