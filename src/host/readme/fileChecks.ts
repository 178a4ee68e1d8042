import * as vscode from 'vscode';
import type { CheckOptions, Finding } from '../../core/checks/checks';
import { RULES } from '../../core/checks/rules';
import type { Unreadable } from '../../core/checks/rules/notChecked';
import type { ProjectFile } from '../../core/checks/rules/rule';
import type { TextEdit } from '../../core/problem';
import { Disposable } from '../disposable';
import type { RegistryStore } from '../registry/registryStore';
import type { ConfigReader } from './configReader';
import type { InitiativeScope } from './initiativeScope';
import { pathIn } from './pathIn';
import type { RepositoryFactsReader } from './repositoryFactsReader';
import { ruleSettings } from './ruleSettings';
import type { TextSource } from './textSource';

/** The result of checking one version of a file. */
export interface CheckedFile {
	readonly source: TextSource;
	/** The version of the source. */
	readonly version: number;
	/** The text that all offsets refer to. */
	readonly text: string;
	/** The settings that were followed. */
	readonly options: CheckOptions;
	/** Whether the configuration leaves the file out. Then it has no findings. */
	readonly isLeftOut: boolean;
	readonly findings: readonly Finding[];
	/** The other files that findings may refer to. */
	readonly others: readonly ProjectFile[];
	/** Comments that silence a finding where it is. */
	silence(finding: Finding): readonly TextEdit[];
	/** The text with all certain corrections. */
	corrected(): string;
}

/** The services that the checks ask. */
export interface CheckSources {
	readonly store: RegistryStore;
	readonly facts: RepositoryFactsReader;
	readonly scope: InitiativeScope;
	readonly config: ConfigReader;
	readonly log: vscode.LogOutputChannel;
}

/** Checks one kind of files. The core gets the same context as from the command line, so both report the same. */
export abstract class FileChecks<Checked extends CheckedFile = CheckedFile> extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when files may have other findings although their texts are unchanged. */
	readonly onDidChange = this.#onDidChange.event;

	constructor(protected readonly from: CheckSources) {
		super();
		const renew = (): void => this.renew();
		this._register(from.store.onDidChangeOverlays(renew));
		this._register(from.facts.onDidChange(renew));
		this._register(from.config.onDidChange(renew));
		this._register(vscode.workspace.onDidGrantWorkspaceTrust(renew));
		this._register(
			vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('mii.checks') && renew()),
		);
	}

	/** Whether these checks are for an open document. */
	abstract isFor(document: vscode.TextDocument): boolean;

	/** Whether a document belongs to the initiative, so that its findings are shown unasked. */
	abstract belongs(document: vscode.TextDocument): Promise<boolean>;

	/** Whether the findings in a file depend on the text of another one. */
	abstract dependsOn(uri: vscode.Uri, other: vscode.Uri): boolean;

	/** The findings in a file that has no text to check; nothing where it need not be told. */
	abstract ofUnreadable(uri: vscode.Uri, reason: Unreadable): Promise<readonly Finding[] | undefined>;

	/** @returns nothing for a document that is not checked, and when the check fails. The log has the failure. */
	async of(document: vscode.TextDocument): Promise<Checked | undefined> {
		return this.isFor(document) ? this.ofSource(document) : undefined;
	}

	/** Checks a file that need not be open. */
	async ofSource(source: TextSource): Promise<Checked | undefined> {
		await this.from.store.ready();
		return this.check(source);
	}

	protected abstract check(source: TextSource): Promise<Checked | undefined>;

	protected renew(): void {
		this.#onDidChange.fire();
	}

	/** Runs a check. One that fails is logged. */
	protected async logged<T>(work: () => Promise<T>): Promise<T | undefined> {
		try {
			return await work();
		} catch (error) {
			this.from.log.error('checks.failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
			return undefined;
		}
	}

	/**
	 * The settings of the user and of the repository.
	 *
	 * @param text whose language the configuration can leave out.
	 */
	protected async optionsFor(
		{ uri, isUntitled }: Pick<TextSource, 'uri' | 'isUntitled'>,
		text: string,
	): Promise<Pick<CheckedFile, 'isLeftOut' | 'options'>> {
		const found = await this.from.config.of({ uri, isUntitled });
		const path = found && !isUntitled ? pathIn(found.folder, uri) : '';
		const config = found?.config;
		return {
			isLeftOut: config !== undefined && (config.isForeign(text, path) || (path !== '' && config.excludes(path))),
			options: { rules: ruleSettings(uri, RULES, config?.rules), ...(config && { words: config.words }) },
		};
	}
}
