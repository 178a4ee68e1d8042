import * as vscode from 'vscode';
import type { Language } from '../../../core/language';
import type { Presence } from '../../../core/sections/outline/outline';
import type { Section } from '../../../core/sections/sections';
import type { Lines } from '../../../core/text/lines';
import { appendPlain } from '../../../host/entries/cardText';
import { nameOfLanguage } from '../../../host/languageService';
import { rangeOf } from '../../../host/readme/problemDiagnostic';
import { PRIVATE_COMMANDS, TREE_ITEMS } from '../../../ids';
import type { DocumentNode } from './documentNode';
import { iconOf, type ShownState, stateText } from './shownState';

/** The row of a section. One click goes to the section, or shows the text that can be added. */
export class SectionNode implements DocumentNode {
	readonly id: string;
	// With uri and section, it makes the row a valid argument of commands.
	readonly place = 'fitting';

	// Commands read the public fields of a row as their argument. These fields are private, because a language would limit
	// an update to the sections in it.
	readonly #lines: Lines;
	readonly #catalogued: Section;
	readonly #language: Language;
	readonly #canLive: boolean;
	readonly #presences: readonly Presence[];
	readonly #state: ShownState | undefined;

	/**
	 * @param lines the lines of the README.
	 * @param language the language of the names.
	 * @param presences the occurrences of the section in the README, one for each language.
	 * @param canLive whether it can be inserted as a living section.
	 */
	constructor(
		readonly uri: vscode.Uri,
		lines: Lines,
		catalogued: Section,
		language: Language,
		presences: readonly Presence[],
		canLive: boolean,
		state?: ShownState,
	) {
		this.id = `section:${catalogued.id}`;
		this.#lines = lines;
		this.#catalogued = catalogued;
		this.#language = language;
		this.#canLive = canLive;
		this.#presences = presences;
		this.#state = state;
	}

	/** The id of the section. */
	get section(): string {
		return this.#catalogued.id;
	}

	get isPresent(): boolean {
		return this.#presences.length > 0;
	}

	/** The number of its first line, from 1. Infinite for a section that is not present. */
	get line(): number {
		const [presence] = this.#presences;
		return presence ? this.#lines.positionAt(presence.start).line + 1 : Number.POSITIVE_INFINITY;
	}

	get state(): ShownState | undefined {
		return this.#state;
	}

	getTreeItem(): vscode.TreeItem {
		const [section, language, state] = [this.#catalogued, this.#language, this.#state];
		const [presence] = this.#presences;
		const label = section.name[language];
		const lines = this.#presences.map((each) => this.#lineText(each)).join(', ');
		const item = new vscode.TreeItem(label);
		item.id = this.id;
		item.description = [...(state ? [stateText(state)] : []), lines].filter(Boolean).join(' · ');
		item.iconPath = presence ? iconOf(state) : new vscode.ThemeIcon(section.starter ? 'file' : 'circle-large-outline');
		const kind = this.#kind();
		if (kind) {
			item.contextValue = kind;
		}
		item.tooltip = appendPlain(new vscode.MarkdownString(), section.description[language]);
		item.command = presence ? this.#jump(presence) : this.#preview();
		item.accessibilityInformation = { label: `${label} ${item.description}`.trim() };
		return item;
	}

	getChildren(): readonly DocumentNode[] {
		return [];
	}

	#kind(): string | undefined {
		if (this.#presences.length === 0) {
			return this.#canLive ? TREE_ITEMS.sectionAddableLiving : TREE_ITEMS.sectionAddable;
		}
		if (this.#state === 'open') {
			return TREE_ITEMS.sectionOpen;
		}
		return this.#state === 'outdated' || this.#state === 'unfilled' ? TREE_ITEMS.sectionToUpdate : undefined;
	}

	#lineText({ start, language }: Presence): string {
		const line = String(this.#lines.positionAt(start).line + 1);
		return language === undefined
			? vscode.l10n.t('line {0}', line)
			: vscode.l10n.t('{0} · line {1}', nameOfLanguage(language), line);
	}

	#jump({ start }: Presence): vscode.Command {
		const selection = rangeOf({ start, end: start }, this.#lines);
		return {
			command: 'vscode.open',
			title: vscode.l10n.t('Go to the Section'),
			arguments: [this.uri, { selection }],
		};
	}

	#preview(): vscode.Command {
		return {
			command: PRIVATE_COMMANDS.previewSection,
			title: vscode.l10n.t('Show the Section'),
			arguments: [this.target],
		};
	}

	/** The argument for commands that show or insert the section. */
	get target(): { readonly section: string; readonly place: 'fitting'; readonly uri: vscode.Uri } {
		return { section: this.section, place: this.place, uri: this.uri };
	}
}
