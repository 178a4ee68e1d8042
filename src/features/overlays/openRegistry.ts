import * as vscode from 'vscode';
import { entryArgument } from '../../host/entryArgument';
import { overlayLabel } from '../../host/overlayPlaces';
import type { Services } from '../../host/services';
import { REGISTRY } from './documents';

/**
 * Opens the file that an entry stands in, at its line; the bundled registry where no entry is named. Where overlays
 * have a say in the entry it asks which file; `{ entry, source }` names the file instead.
 */
export async function openRegistry(services: Services, argument: unknown): Promise<void> {
	const { registry } = services.store;
	const entry = entryArgument(registry, argument);
	const uri = entry ? await chooseFile(services, entry.id, argument) : REGISTRY;
	if (!uri) {
		return;
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const line = entry && (await keyRange(document, entry.id));
	await vscode.window.showTextDocument(document, line ? { selection: line } : {});
}

async function chooseFile({ store }: Services, entry: string, argument: unknown): Promise<vscode.Uri | undefined> {
	const origins = new Set(store.registry.provenance.entries.get(entry)?.values());
	const overlays = [...origins].map((source) => vscode.Uri.parse(source, true));
	// Everything that overlays do not say comes from the file below them.
	const files = [...overlays, ...(store.isBundled(entry) ? [REGISTRY] : [])];
	const { source } = argument as { readonly source?: unknown };
	const named = files.find((uri) => uri.toString() === source);
	if (named || files.length <= 1) {
		return named ?? files[0];
	}
	const items = files.map((uri) => ({
		label: uri === REGISTRY ? vscode.l10n.t('Bundled registry') : overlayLabel(uri),
		uri,
	}));
	const title = vscode.l10n.t('Several files contribute to this entry. Which one do you want to open?');
	return (await vscode.window.showQuickPick(items, { title }))?.uri;
}

async function keyRange(document: vscode.TextDocument, entry: string): Promise<vscode.Range> {
	const { parseYaml } = await import('../../core/registry/yamlFile');
	const { start, end } = parseYaml(document.getText()).spanOf(['entries', entry], 'key');
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
