import * as vscode from 'vscode';
import { entryArgument, groupArgument } from '../../host/entries/entryArgument';
import { plainLabel } from '../../host/plainText';
import { filesOf, keyRange, REGISTRY, type RegistryItem } from '../../host/registry/itemPlaces';
import { overlayLabel } from '../../host/registry/overlayPlaces';
import type { Services } from '../../services';

/**
 * Opens the file with an entry or a group at its line, or the bundled registry when neither is named. If overlays change
 * the item, it asks for the file, unless `{ entry, source }` names it.
 */
export async function openRegistry(services: Services, argument: unknown): Promise<void> {
	const item = itemOf(services, argument);
	const uri = item ? await chooseFile(services, item, argument) : REGISTRY;
	if (!uri) {
		return;
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const line = item && keyRange(document, item);
	await vscode.window.showTextDocument(document, line ? { selection: line } : {});
}

function itemOf({ store: { registry } }: Services, argument: unknown): RegistryItem | undefined {
	const entry = entryArgument(registry, argument);
	const group = groupArgument(registry, argument);
	return entry ? { kind: 'entries', id: entry.id } : group && { kind: 'groups', id: group.id };
}

async function chooseFile({ store }: Services, item: RegistryItem, argument: unknown): Promise<vscode.Uri | undefined> {
	const files = filesOf(store, item);
	const { source } = argument as { readonly source?: unknown };
	const named = files.find((uri) => uri.toString() === source);
	if (named || files.length <= 1) {
		return named ?? files[0];
	}
	const items = files.map((uri) => ({
		label: uri === REGISTRY ? vscode.l10n.t('Directory (read-only)') : plainLabel(overlayLabel(uri)),
		uri,
	}));
	const title = vscode.l10n.t('Choose the file to open');
	return (await vscode.window.showQuickPick(items, { title }))?.uri;
}
