import * as vscode from 'vscode';
import { checkContext } from '../../core/checks/checkContext';
import type { CheckContext, Finding } from '../../core/checks/checks';
import { DocumentChecks } from '../../core/checks/documentChecks';
import { RULES } from '../../core/checks/rules';
import type { MarkdownFile } from '../../core/markdown/markdownFile';
import { findLivingSections, type LivingSections } from '../../core/sections/living/livingSections';
import { perVersion } from '../../core/text/perVersion';
import { Disposable } from '../disposable';
import type { RegistryStore } from '../registry/registryStore';
import { today } from '../today';
import type { InitiativeScope } from './initiativeScope';
import { isOwnMarkdown, type MarkdownSource } from './markdownFiles';
import { markdownOf } from './markdownOf';
import type { RepositoryFactsReader } from './repositoryFactsReader';
import { ruleSettings } from './ruleSettings';

/** The result of checking one version of a document. */
export interface CheckedReadme {
	readonly source: MarkdownSource;
	/** The version of the source. */
	readonly version: number;
	/** The text that all offsets refer to. */
	readonly text: string;
	readonly file: MarkdownFile;
	readonly context: CheckContext;
	readonly findings: readonly Finding[];
	readonly living: LivingSections;
}

/**
 * Checks documents and the states of their living sections, once for each version of a document. The core gets the same
 * context as from the command line, so both report the same findings.
 */
export class ReadmeChecks extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when documents may have other findings although their texts are unchanged. */
	readonly onDidChange = this.#onDidChange.event;
	#check = this.#newCache();
	/** The checks of each document. They see by themselves when anything but the text has changed. */
	readonly #checks = new WeakMap<MarkdownSource, DocumentChecks>();

	constructor(
		private readonly store: RegistryStore,
		private readonly facts: RepositoryFactsReader,
		private readonly scope: InitiativeScope,
		private readonly log: vscode.LogOutputChannel,
	) {
		super();
		const renew = (): void => {
			this.#check = this.#newCache();
			this.#onDidChange.fire();
		};
		this._register(store.onDidChangeOverlays(renew));
		this._register(facts.onDidChange(renew));
		this._register(vscode.workspace.onDidGrantWorkspaceTrust(renew));
		this._register(
			vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('mii.checks') && renew()),
		);
	}

	/** @returns nothing for a document that is not checked, and when the check fails. The log has the failure. */
	async of(document: vscode.TextDocument): Promise<CheckedReadme | undefined> {
		return isOwnMarkdown(document) ? this.ofSource(document) : undefined;
	}

	/** Checks a file that need not be open. */
	async ofSource(source: MarkdownSource): Promise<CheckedReadme | undefined> {
		await this.store.ready();
		return this.#check(source);
	}

	#newCache(): (source: MarkdownSource) => Promise<CheckedReadme | undefined> {
		return perVersion((source) => this.#checkSource(source));
	}

	async #checkSource(source: MarkdownSource): Promise<CheckedReadme | undefined> {
		const { version } = source;
		const text = source.getText();
		try {
			// Parsed before the first await, after which the document may have another text.
			const file = markdownOf(source);
			const context = await this.#contextOf(source);
			const living = findLivingSections(file, context);
			const checks = this.#checks.get(source) ?? new DocumentChecks();
			this.#checks.set(source, checks);
			const findings = checks.check(file, context, { rules: ruleSettings(source.uri, RULES), living });
			return { source, version, text, file, context, living, findings };
		} catch (error) {
			this.log.error('checks.failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
			return undefined;
		}
	}

	async #contextOf(source: MarkdownSource): Promise<CheckContext> {
		const { uri } = source;
		const registry = this.store.registryFor(uri);
		const facts = await this.facts.read(registry, source);
		const isMii = await this.scope.known(source);
		return checkContext({ registry, facts, today: today(), isMii, path: uri.path });
	}
}
