import * as vscode from 'vscode';
import type { DisposableStore } from '../../host/disposable';
import { ENTRIES_MIME } from '../../ids';
import type { Services } from '../../services';
import { EntryHover } from './entryHover';
import { LinkCompletion } from './linkCompletion';
import { LinkDropProvider } from './linkDropProvider';
import { LINK_KIND } from './linkKind';
import { LinkPasteProvider } from './linkPasteProvider';

/** Registers cards, completion after `@`, and links from drops and pastes. */
export function register(services: Services, disposables: DisposableStore): void {
	disposables.add(vscode.languages.registerHoverProvider('markdown', new EntryHover(services)));
	disposables.add(
		vscode.languages.registerCompletionItemProvider(
			'markdown',
			new LinkCompletion(services),
			...LinkCompletion.triggers,
		),
	);
	disposables.add(
		vscode.languages.registerDocumentDropEditProvider('markdown', new LinkDropProvider(services), {
			dropMimeTypes: [ENTRIES_MIME],
			providedDropEditKinds: [LINK_KIND],
		}),
	);
	disposables.add(
		vscode.languages.registerDocumentPasteEditProvider('markdown', new LinkPasteProvider(services), {
			pasteMimeTypes: ['text/plain'],
			providedPasteEditKinds: [LINK_KIND],
		}),
	);
}
