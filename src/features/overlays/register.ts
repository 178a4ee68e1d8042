import * as vscode from 'vscode';
import type { DisposableStore } from '../../host/disposable';
import { isFolderOverlay } from '../../host/registry/overlayPlaces';
import { COMMANDS, LATER_COMMANDS } from '../../ids';
import type { Services } from '../../services';
import { createOverlay } from './createOverlay';
import { ExplanationPage } from './explanationPage';
import { openRegistry } from './openRegistry';
import { OverlayCompletion } from './overlayCompletion';
import { OverlayDiagnostics } from './overlayDiagnostics';
import { OverlayFixes } from './overlayFixes';
import { ReadOnlyDocuments } from './readOnlyDocuments';

/** Files that may be overlays. The store knows the actual ones. */
const YAML = { pattern: '**/*.{yaml,yml,json}' };

const STATUS_SHOWN_MS = 5_000;

/** Commands, diagnostics and documents around the registry and overlays. */
export function register(services: Services, disposables: DisposableStore): void {
	const { store, commands } = services;
	disposables.add(new ReadOnlyDocuments(services));
	const page = disposables.add(new ExplanationPage(services));
	disposables.add(new OverlayDiagnostics(store));
	disposables.add(new OverlayFixes(services).register(YAML));
	disposables.add(
		vscode.languages.registerCompletionItemProvider(
			'yaml',
			new OverlayCompletion(services),
			...OverlayCompletion.triggers,
		),
	);
	disposables.add(commands.register(COMMANDS.openRegistry, (argument) => openRegistry(services, argument)));
	disposables.add(commands.register(LATER_COMMANDS.showInRegistry, (argument) => openRegistry(services, argument)));
	disposables.add(commands.register(COMMANDS.createOverlay, () => createOverlay(services)));
	disposables.add(
		commands.register(COMMANDS.reloadRegistry, async () => {
			await store.reload();
			const used = store.overlays.filter(({ state }) => state === 'active' || state === 'stale').length;
			const text = vscode.l10n.t('Directory reloaded. Entries: {0}, overlays: {1}', store.registry.entries.size, used);
			vscode.window.setStatusBarMessage(`$(check) ${text}`, STATUS_SHOWN_MS);
		}),
	);
	disposables.add(commands.register(COMMANDS.explain, () => page.show()));
	startForEditors(services, disposables);
}

/** Loads the registry as soon as an overlay is open, so that its problems are shown at once. */
function startForEditors({ store }: Services, disposables: DisposableStore): void {
	const look = ({ uri }: vscode.TextDocument): void => {
		if (isFolderOverlay(uri)) {
			store.start();
		}
	};
	vscode.workspace.textDocuments.forEach(look);
	disposables.add(vscode.workspace.onDidOpenTextDocument(look));
}
