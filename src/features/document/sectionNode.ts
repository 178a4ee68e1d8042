import * as vscode from 'vscode';
import type { LivingState } from '../../core/readme/living/livingState';
import type { Presence } from '../../core/readme/outline';
import type { Section } from '../../core/readme/sections';
import type { Language } from '../../core/registry/language';
import { appendPlain } from '../../host/cardText';
import { COMMANDS, TREE_ITEMS } from '../../ids';
import type { DocumentNode } from './documentNode';

/** How a living section stands: as the core says, or with markers that make no sound section. */
export type ShownState = LivingState | 'broken';

/** A section of the catalogue: whether the README has it. One click goes there, or inserts it where it belongs. */
export class SectionNode implements DocumentNode {
	readonly id: string;
	/** With these two the section is named as the argument of a command. */
	readonly uri: vscode.Uri;

	constructor(
		private readonly document: vscode.TextDocument,
		private readonly catalogued: Section,
		private readonly presence: Presence | undefined,
		private readonly language: Language,
		private readonly state?: ShownState,
	) {
		this.id = `section:${catalogued.id}`;
		this.uri = document.uri;
	}

	/** The id of the section. */
	get section(): string {
		return this.catalogued.id;
	}

	getTreeItem(): vscode.TreeItem {
		const { catalogued: section, language, presence, state } = this;
		const label = section.name[language];
		const item = new vscode.TreeItem(label);
		item.id = this.id;
		item.description = [...(state ? [stateText(state)] : []), this.#place()].join(' · ');
		item.iconPath = presence
			? iconOf(state)
			: new vscode.ThemeIcon(section.starter ? 'file-add' : 'circle-large-outline');
		if (state === 'outdated' || state === 'unfilled') {
			item.contextValue = TREE_ITEMS.sectionToUpdate;
		}
		item.tooltip = appendPlain(new vscode.MarkdownString(), section.description[language]);
		item.command = presence ? this.#jump(presence) : this.#insert();
		item.accessibilityInformation = { label: `${label} ${item.description}`.trim() };
		return item;
	}

	getChildren(): readonly DocumentNode[] {
		return [];
	}

	#place(): string {
		const { presence, catalogued: section, document } = this;
		if (!presence) {
			return section.starter ? '' : vscode.l10n.t('missing');
		}
		const line = String(document.positionAt(presence.start).line + 1);
		switch (presence.language) {
			case 'de':
				return vscode.l10n.t('German · line {0}', line);
			case 'en':
				return vscode.l10n.t('English · line {0}', line);
			case undefined:
				return vscode.l10n.t('line {0}', line);
		}
	}

	#jump({ start, end }: Presence): vscode.Command {
		const selection = new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
		return {
			command: 'vscode.open',
			title: vscode.l10n.t('Go to the Section'),
			arguments: [this.document.uri, { selection: new vscode.Range(selection.start, selection.start) }],
		};
	}

	#insert(): vscode.Command {
		return {
			command: COMMANDS.insertSection,
			title: vscode.l10n.t('Insert the Section'),
			arguments: [{ section: this.section, place: 'fitting' }],
		};
	}
}

function iconOf(state: ShownState | undefined): vscode.ThemeIcon {
	switch (state) {
		case undefined:
		case 'current':
			return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
		case 'outdated':
		case 'unfilled':
			return new vscode.ThemeIcon('history', new vscode.ThemeColor('list.warningForeground'));
		case 'edited':
			return new vscode.ThemeIcon('edit');
		case 'unwritable':
		case 'broken':
			return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
	}
}

function stateText(state: ShownState): string {
	switch (state) {
		case 'current':
			return vscode.l10n.t('up to date');
		case 'outdated':
			return vscode.l10n.t('outdated');
		case 'unfilled':
			return vscode.l10n.t('not filled');
		case 'edited':
			return vscode.l10n.t('edited by hand');
		case 'unwritable':
			return vscode.l10n.t('cannot be written');
		case 'broken':
			return vscode.l10n.t('broken');
	}
}
