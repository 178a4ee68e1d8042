import * as vscode from 'vscode';
import { fhirFileKind } from '../../core/fhir/fhirFile';
import { reasonToBelong } from '../../core/repository/repositoryMatch';
import { findLivingSections } from '../../core/sections/living/livingSections';
import { CONTEXT_KEYS } from '../../ids';
import { ContextKey } from '../contextKey';
import { Disposable } from '../disposable';
import type { Failures } from '../failures';
import type { RegistryStore } from '../registry/registryStore';
import { affects, readSetting } from '../settings';
import { isOwn, isOwnMarkdown, MARKDOWN } from './markdownFiles';
import { markdownOf } from './markdownOf';
import type { Located, RepositoryFactsReader } from './repositoryFactsReader';

/**
 * Decides which documents belong to the initiative. Only these have completions, cards, This README and hints about
 * missing parts.
 *
 * The setting `mii.checks.initiative` decides. With `auto`, a document belongs when its folder has an overlay, when the
 * registry knows its repository, or when it has a living section.
 */
export class InitiativeScope extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when the answer may have changed for some documents. */
	readonly onDidChange = this.#onDidChange.event;
	readonly #documentKey: ContextKey<boolean>;
	readonly #workspaceKey: ContextKey<boolean>;
	#generation = 0;

	constructor(
		private readonly store: RegistryStore,
		private readonly facts: RepositoryFactsReader,
		private readonly failures: Failures,
	) {
		super();
		this.#documentKey = this._register(new ContextKey(CONTEXT_KEYS.documentOfInitiative, failures));
		this.#workspaceKey = this._register(new ContextKey(CONTEXT_KEYS.workspaceOfInitiative, failures));
		const renew = (): void => {
			this.#onDidChange.fire();
			this.#tellVSCode();
		};
		this._register(store.onDidChangeOverlays(renew));
		this._register(facts.onDidChange(renew));
		this._register(vscode.workspace.onDidChangeConfiguration((event) => affects(event, 'checksInitiative') && renew()));
		this._register(vscode.window.onDidChangeActiveTextEditor(() => this.#tellVSCode()));
		this.#tellVSCode();
	}

	/** Whether a document belongs to the initiative. */
	async of(document: vscode.TextDocument): Promise<boolean> {
		const known = await this.known(document);
		if (known !== undefined || document.languageId !== MARKDOWN.language) {
			return known ?? false;
		}
		const registry = this.store.registryFor(document.uri);
		const facts = await this.facts.read(registry, document);
		// Someone who writes a marker needs to learn that it cannot work.
		const { sections, problems } = findLivingSections(markdownOf(document), { registry, facts });
		return sections.length + problems.length > 0;
	}

	/**
	 * Decides without the text, so the document need not be open.
	 *
	 * @returns nothing when only the text can decide.
	 */
	async known(document: Located): Promise<boolean | undefined> {
		const reason = await this.reason(document);
		return reason === undefined ? undefined : reason !== 'never';
	}

	/** The reason for the answer: the setting, the overlay or the repository of a document. */
	async reason(document: Located): Promise<'always' | 'never' | 'overlay' | 'repository' | undefined> {
		const setting = readSetting('checksInitiative', document.uri);
		if (setting === 'always' || setting === 'never') {
			return setting;
		}
		await this.store.ready();
		const registry = this.store.registryFor(document.uri);
		const { repository } = await this.facts.read(registry, document);
		return reasonToBelong(registry, repository, this.#hasOverlay(document.uri));
	}

	#hasOverlay(uri: vscode.Uri): boolean {
		const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
		return this.store.overlays.some(
			({ level, state, uri: overlay }) =>
				level === 'folder' &&
				(state === 'active' || state === 'stale') &&
				vscode.workspace.getWorkspaceFolder(overlay)?.uri.toString() === folder,
		);
	}

	/** Updates the context keys of menus. The workspace is not examined before a document is active that may belong. */
	#tellVSCode(): void {
		this.#generation += 1;
		this.failures.watch('initiative', this.#setKeys(this.#generation));
	}

	async #setKeys(generation: number): Promise<void> {
		const active = vscode.window.activeTextEditor?.document;
		const isMarkdown = active !== undefined && isOwnMarkdown(active);
		const isOfProject = active !== undefined && fhirFileKind(active.uri.path) !== undefined && isOwn(active);
		if (!isMarkdown && !isOfProject && this.#workspaceKey.value === undefined) {
			return;
		}
		const document = isMarkdown && (await this.of(active));
		if (generation === this.#generation && !this.isDisposed) {
			this.#documentKey.set(document);
		}
		const workspace = document || (await this.#workspaceBelongs());
		if (generation === this.#generation && !this.isDisposed) {
			this.#workspaceKey.set(workspace);
		}
	}

	async #workspaceBelongs(): Promise<boolean> {
		for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
			const readme = { uri: vscode.Uri.joinPath(uri, 'README.md'), isUntitled: false };
			if (await this.known(readme)) {
				return true;
			}
		}
		return false;
	}
}
