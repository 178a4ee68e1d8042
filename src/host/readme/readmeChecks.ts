import * as vscode from 'vscode';
import type { CheckContext, Finding, RuleId, RuleSetting } from '../../core/checks/checks';
import { RULE_IDS } from '../../core/checks/rules/rule';
import { documentLanguage } from '../../core/markdown/documentLanguage';
import type { MarkdownFile } from '../../core/markdown/markdownFile';
import type { LivingSection, LivingSections } from '../../core/sections/living/livingSections';
import type { LivingState } from '../../core/sections/living/livingState';
import { SETTINGS } from '../../ids';
import { Disposable } from '../disposable';
import type { RegistryStore } from '../registry/registryStore';
import { today } from '../today';
import type { InitiativeScope } from './initiativeScope';
import { isOwnMarkdown, isTooLong, type MarkdownSource } from './markdownScope';
import type { RepositoryFactsReader } from './repositoryFacts';
import { ruleKey } from './ruleKey';

/** What is known of a document at one moment. */
export interface CheckedReadme {
	/** The text that all offsets are about. */
	readonly text: string;
	readonly file: MarkdownFile;
	readonly context: CheckContext;
	readonly findings: readonly Finding[];
	readonly living: LivingSections;
	/** The state of a sound living section. */
	stateOf(section: LivingSection): LivingState;
}

interface Kept {
	readonly version: number;
	readonly generation: number;
	readonly result: Promise<CheckedReadme | undefined>;
}

const SEVERITIES: ReadonlySet<string> = new Set(['off', 'error', 'warning', 'information', 'hint']);

/**
 * What the checks find in documents, and how their living sections stand: made once a version of a document for all who
 * ask. It gives the core the same context as the command line does, so both find the same.
 */
export class ReadmeChecks extends Disposable {
	readonly #onDidChange = this._register(new vscode.EventEmitter<void>());
	/** Fires when documents may have other findings although their text is the same. */
	readonly onDidChange = this.#onDidChange.event;
	readonly #kept = new WeakMap<vscode.TextDocument, Kept>();
	#generation = 0;

	constructor(
		private readonly store: RegistryStore,
		private readonly facts: RepositoryFactsReader,
		private readonly scope: InitiativeScope,
		private readonly log: vscode.LogOutputChannel,
	) {
		super();
		const renew = (): void => {
			this.#generation += 1;
			this.#onDidChange.fire();
		};
		this._register(store.onDidChangeOverlays(renew));
		this._register(facts.onDidChange(renew));
		this._register(vscode.workspace.onDidGrantWorkspaceTrust(renew));
		this._register(
			vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('mii.checks') && renew()),
		);
	}

	/** @returns nothing for a document that is not checked, and when the check fails, which the log tells. */
	async of(document: vscode.TextDocument): Promise<CheckedReadme | undefined> {
		if (!isOwnMarkdown(document)) {
			return undefined;
		}
		await this.store.ready();
		const { version } = document;
		const generation = this.#generation;
		const known = this.#kept.get(document);
		if (known?.version === version && known.generation === generation) {
			return known.result;
		}
		const result = this.ofSource(document);
		this.#kept.set(document, { version, generation, result });
		return result;
	}

	/** The same for a file that need not be open. */
	async ofSource(source: MarkdownSource): Promise<CheckedReadme | undefined> {
		const text = source.getText();
		if (isTooLong(text)) {
			return undefined;
		}
		try {
			await this.store.ready();
			const context = await this.#contextOf(source, text);
			const [{ checkReadme }, { parseMarkdown }, { findLivingSections }, { livingState }] = await Promise.all([
				import('../../core/checks/checks'),
				import('../../core/markdown/markdownFile'),
				import('../../core/sections/living/livingSections'),
				import('../../core/sections/living/livingState'),
			]);
			const file = parseMarkdown(text);
			const living = findLivingSections(file, context.registry);
			return {
				text,
				file,
				context,
				living,
				findings: checkReadme(text, context, { rules: ruleSettings(source.uri), file }),
				stateOf: (section) => livingState(file, section, context),
			};
		} catch (error) {
			this.log.error('checks.failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
			return undefined;
		}
	}

	async #contextOf(source: MarkdownSource, text: string): Promise<CheckContext> {
		const { uri } = source;
		const registry = this.store.registryFor(uri);
		// Not the language of VS Code: a section must not be outdated for one reader and current for another.
		const facts = await this.facts.read(registry, source, documentLanguage(text, uri.path) ?? 'de');
		const { isReadmeName } = await import('../../core/repository/repositoryMatch');
		const { repository } = facts;
		return {
			registry,
			today: today(),
			facts,
			...(repository === undefined ? {} : { repository }),
			isMii: await this.scope.known(source),
			isReadme: isReadmeName(uri.path.split('/').at(-1) ?? ''),
		};
	}
}

const DEFAULTS = new Map<string, string>(Object.values(SETTINGS).map(({ key, default: own }) => [key, String(own)]));

/** What a person has set for rules. One that stands as it comes leaves a problem its own severity, as for the command line. */
function ruleSettings(uri: vscode.Uri): Partial<Record<RuleId, RuleSetting>> {
	const configuration = vscode.workspace.getConfiguration(undefined, uri);
	return Object.fromEntries(
		RULE_IDS.flatMap((rule) => {
			const key = ruleKey(rule);
			const value = configuration.get<unknown>(key);
			const isSet = typeof value === 'string' && value !== DEFAULTS.get(key) && SEVERITIES.has(value);
			return isSet ? [[rule, value]] : [];
		}),
	);
}
