import * as vscode from 'vscode';
import { checkContext } from '../../core/checks/checkContext';
import type { CheckContext, CheckOptions, Finding } from '../../core/checks/checks';
import { DocumentChecks } from '../../core/checks/documentChecks';
import { RULES } from '../../core/checks/rules';
import type { Unreadable } from '../../core/checks/rules/notChecked';
import { unreadableFile } from '../../core/checks/unreadableFile';
import type { MarkdownFile } from '../../core/markdown/markdownFile';
import { findLivingSections, type LivingSections } from '../../core/sections/living/livingSections';
import { perVersion } from '../../core/text/perVersion';
import { Disposable } from '../disposable';
import type { RegistryStore } from '../registry/registryStore';
import { today } from '../today';
import type { ConfigReader } from './configReader';
import type { InitiativeScope } from './initiativeScope';
import { isOwnMarkdown, type MarkdownSource } from './markdownFiles';
import { markdownOf } from './markdownOf';
import { pathIn } from './pathIn';
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
	/** The settings that were followed. */
	readonly options: CheckOptions;
	/** Whether the configuration leaves the document out. Then it has no findings. */
	readonly isLeftOut: boolean;
	readonly findings: readonly Finding[];
	readonly living: LivingSections;
}

/** The services that the checks ask. */
interface Sources {
	readonly store: RegistryStore;
	readonly facts: RepositoryFactsReader;
	readonly scope: InitiativeScope;
	readonly config: ConfigReader;
	readonly log: vscode.LogOutputChannel;
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

	constructor(private readonly from: Sources) {
		super();
		const { store, facts, config } = from;
		const renew = (): void => {
			this.#check = this.#newCache();
			this.#onDidChange.fire();
		};
		this._register(store.onDidChangeOverlays(renew));
		this._register(facts.onDidChange(renew));
		this._register(config.onDidChange(renew));
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
		await this.from.store.ready();
		return this.#check(source);
	}

	/** The findings in a file that has no text to check. */
	async ofUnreadable(uri: vscode.Uri, reason: Unreadable): Promise<readonly Finding[]> {
		const { options } = await this.#optionsFor({ uri, isUntitled: false }, '');
		return unreadableFile(reason, options);
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
			const { isLeftOut, options } = await this.#optionsFor(source, text);
			const findings = isLeftOut ? [] : checks.check(file, context, { ...options, living });
			return { source, version, text, file, context, options, isLeftOut, living, findings };
		} catch (error) {
			this.from.log.error('checks.failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
			return undefined;
		}
	}

	/** The settings of the user and of the repository. */
	async #optionsFor(
		{ uri, isUntitled }: Pick<MarkdownSource, 'uri' | 'isUntitled'>,
		text: string,
	): Promise<Pick<CheckedReadme, 'isLeftOut' | 'options'>> {
		const found = await this.from.config.of({ uri, isUntitled });
		const path = found && !isUntitled ? pathIn(found.folder, uri) : '';
		const config = found?.config;
		return {
			isLeftOut: config !== undefined && (config.isForeign(text, path) || (path !== '' && config.excludes(path))),
			options: { rules: ruleSettings(uri, RULES, config?.rules), ...(config && { words: config.words }) },
		};
	}

	async #contextOf(source: MarkdownSource): Promise<CheckContext> {
		const { uri } = source;
		const registry = this.from.store.registryFor(uri);
		const facts = await this.from.facts.read(registry, source);
		const isMii = await this.from.scope.known(source);
		return checkContext({ registry, facts, today: today(), isMii, path: uri.path });
	}
}
