import * as vscode from 'vscode';
import { DisposableStore } from '../../host/disposable';
import { ENTRIES_MIME } from '../../host/draggedEntries';
import type { Services } from '../../host/services';
import { DropLinks } from './dropLinks';
import { LINK_KIND } from './kind';
import { PasteLink } from './pasteLink';

/** What is dropped or pasted into Markdown becomes a link with a title. */
export function register(services: Services): vscode.Disposable {
	const disposables = new DisposableStore();
	disposables.add(
		vscode.languages.registerDocumentDropEditProvider('markdown', new DropLinks(services), {
			dropMimeTypes: [ENTRIES_MIME],
			providedDropEditKinds: [LINK_KIND],
		}),
	);
	disposables.add(
		vscode.languages.registerDocumentPasteEditProvider('markdown', new PasteLink(services), {
			pasteMimeTypes: ['text/plain'],
			providedPasteEditKinds: [LINK_KIND],
		}),
	);
	return disposables;
}
