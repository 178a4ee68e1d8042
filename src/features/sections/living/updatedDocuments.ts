import * as vscode from 'vscode';
import { applyEdits } from '../../../core/text/applyEdits';
import { Disposable } from '../../../host/disposable';
import { SCHEMES } from '../../../ids';
import type { Services } from '../../../services';
import { findLiving, type LivingTarget, readLivingTarget } from './livingTarget';

/** Provides documents as they would be after the update of one section, for a comparison. */
export class UpdatedDocuments extends Disposable implements vscode.TextDocumentContentProvider {
	readonly #onDidChange = this._register(new vscode.EventEmitter<vscode.Uri>());
	readonly onDidChange = this.#onDidChange.event;

	constructor(private readonly services: Services) {
		super();
		this._register(vscode.workspace.registerTextDocumentContentProvider(SCHEMES.updated, this));
	}

	async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
		const target = updatedTarget(uri);
		if (!target) {
			return '';
		}
		const document = await vscode.workspace.openTextDocument(target.uri);
		const checked = await this.services.checks.of(document);
		const living = checked && findLiving(checked, target);
		if (!living) {
			return document.getText();
		}
		return applyEdits(checked.text, living.update(true));
	}

	/** Compares a document with its updated text. */
	async compare(argument: unknown): Promise<void> {
		const { uri, section, language } = readLivingTarget(argument);
		if (!uri || section === undefined || language === undefined) {
			return;
		}
		const updated = updatedUri({ uri, section, language });
		// VS Code may still show an older updated text.
		this.#onDidChange.fire(updated);
		const title = vscode.l10n.t('“{0}”: now and after an update', section);
		await vscode.commands.executeCommand('vscode.diff', uri, updated, title);
	}
}

/** The target in the URI of an updated document. */
export function updatedTarget(uri: vscode.Uri | undefined): LivingTarget | undefined {
	if (uri?.scheme !== SCHEMES.updated) {
		return undefined;
	}
	const { of, section, language } = JSON.parse(uri.query) as Record<'of' | 'section' | 'language', string>;
	return { uri: vscode.Uri.parse(of, true), section, language };
}

function updatedUri({ uri, section, language }: LivingTarget): vscode.Uri {
	return vscode.Uri.from({
		scheme: SCHEMES.updated,
		path: uri.path.startsWith('/') ? uri.path : `/${uri.path}`,
		query: JSON.stringify({ of: uri.toString(), section, language }),
	});
}
