import * as vscode from 'vscode';
import { parseYaml } from '../../core/yaml/yamlFile';
import { entryArgument, groupArgument } from '../../host/entries/entryArgument';
import { plainLabel } from '../../host/plainText';
import { overlayLabel } from '../../host/registry/overlayPlaces';
import type { Services } from '../../services';
import { REGISTRY } from './readOnlyDocuments';

/** The key of an item in the registry. */
interface Item {
	readonly kind: 'entries' | 'groups';
	readonly id: string;
}

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

function itemOf({ store: { registry } }: Services, argument: unknown): Item | undefined {
	const entry = entryArgument(registry, argument);
	const group = groupArgument(registry, argument);
	return entry ? { kind: 'entries', id: entry.id } : group && { kind: 'groups', id: group.id };
}

async function chooseFile({ store }: Services, { kind, id }: Item, argument: unknown): Promise<vscode.Uri | undefined> {
	const origins = new Set(store.registry.provenance[kind].get(id)?.values());
	const overlays = [...origins].map((source) => vscode.Uri.parse(source, true));
	// All other fields come from the bundled registry.
	const files = [...overlays, ...(store.isBundled(kind, id) ? [REGISTRY] : [])];
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

function keyRange(document: vscode.TextDocument, { kind, id }: Item): vscode.Range {
	const { start, end } = parseYaml(document.getText()).spanOf([kind, id], 'key');
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
