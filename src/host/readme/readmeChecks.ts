import type * as vscode from 'vscode';
import { checkContext } from '../../core/checks/checkContext';
import type { CheckContext, Finding } from '../../core/checks/checks';
import { correctAll } from '../../core/checks/correctAll';
import { DocumentChecks } from '../../core/checks/documentChecks';
import type { Unreadable } from '../../core/checks/rules/notChecked';
import { silenceEdits } from '../../core/checks/silenceEdits';
import { unreadableFile } from '../../core/checks/unreadableFile';
import type { MarkdownFile } from '../../core/markdown/markdownFile';
import { findLivingSections, type LivingSections } from '../../core/sections/living/livingSections';
import { perVersion } from '../../core/text/perVersion';
import { today } from '../today';
import { type CheckedFile, FileChecks } from './fileChecks';
import { isOwnMarkdown } from './markdownFiles';
import { markdownOf } from './markdownOf';
import type { TextSource } from './textSource';

/** The result of checking one version of a Markdown file. */
export interface CheckedReadme extends CheckedFile {
	readonly file: MarkdownFile;
	readonly context: CheckContext;
	readonly living: LivingSections;
}

/** Checks Markdown and the states of living sections, once for each version of a document. */
export class ReadmeChecks extends FileChecks<CheckedReadme> {
	#check = this.#newCache();
	/** The checks of each document. They see by themselves when anything but the text has changed. */
	readonly #checks = new WeakMap<TextSource, DocumentChecks>();

	override isFor(document: vscode.TextDocument): boolean {
		return isOwnMarkdown(document);
	}

	override belongs(document: vscode.TextDocument): Promise<boolean> {
		return this.from.scope.of(document);
	}

	override dependsOn(): boolean {
		return false;
	}

	override async ofUnreadable(uri: vscode.Uri, reason: Unreadable): Promise<readonly Finding[]> {
		const { options } = await this.optionsFor({ uri, isUntitled: false }, '');
		return unreadableFile(reason, options);
	}

	protected override check(source: TextSource): Promise<CheckedReadme | undefined> {
		return this.#check(source);
	}

	protected override renew(): void {
		this.#check = this.#newCache();
		super.renew();
	}

	#newCache(): (source: TextSource) => Promise<CheckedReadme | undefined> {
		return perVersion((source) => this.logged(() => this.#checkSource(source)));
	}

	async #checkSource(source: TextSource): Promise<CheckedReadme> {
		const { version } = source;
		const text = source.getText();
		// Parsed before the first await, after which the document may have another text.
		const file = markdownOf(source);
		const context = await this.#contextOf(source);
		const living = findLivingSections(file, context);
		const checks = this.#checks.get(source) ?? new DocumentChecks();
		this.#checks.set(source, checks);
		const { isLeftOut, options } = await this.optionsFor(source, text);
		const findings = isLeftOut ? [] : checks.check(file, context, { ...options, living });
		const silence = ({ rule, span }: Finding): ReturnType<typeof silenceEdits> =>
			silenceEdits(file, rule, span, living.sections);
		const corrected = (): string => correctAll(text, context, options).text;
		return {
			source,
			version,
			text,
			file,
			context,
			options,
			isLeftOut,
			living,
			findings,
			others: [],
			silence,
			corrected,
		};
	}

	async #contextOf(source: TextSource): Promise<CheckContext> {
		const { uri } = source;
		const registry = this.from.store.registryFor(uri);
		const facts = await this.from.facts.read(registry, source);
		const isMii = await this.from.scope.known(source);
		return checkContext({ registry, facts, today: today(), isMii, path: uri.path });
	}
}
