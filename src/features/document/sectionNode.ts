import * as vscode from 'vscode';
import type { Presence } from '../../core/readme/outline';
import type { Section } from '../../core/readme/sections';
import type { Language } from '../../core/registry/schema';
import { appendPlain } from '../../host/cardText';
import { COMMANDS } from '../../ids';
import type { DocumentNode } from './documentNode';

/** A section of the catalogue: whether the README has it. One click goes there, or inserts it where it belongs. */
export class SectionNode implements DocumentNode {
	readonly id: string;

	constructor(
		private readonly document: vscode.TextDocument,
		private readonly section: Section,
		private readonly presence: Presence | undefined,
		private readonly language: Language,
	) {
		this.id = `section:${section.id}`;
	}

	getTreeItem(): vscode.TreeItem {
		const { section, language, presence } = this;
		const label = section.name[language];
		const item = new vscode.TreeItem(label);
		item.id = this.id;
		item.description = this.#state();
		item.iconPath = presence
			? new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'))
			: new vscode.ThemeIcon(section.starter ? 'file-add' : 'circle-large-outline');
		item.tooltip = appendPlain(new vscode.MarkdownString(), section.description[language]);
		item.command = presence ? this.#jump(presence) : this.#insert();
		item.accessibilityInformation = { label: `${label} ${item.description}`.trim() };
		return item;
	}

	getChildren(): readonly DocumentNode[] {
		return [];
	}

	#state(): string {
		const { presence, section, document } = this;
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
			arguments: [{ section: this.section.id, place: 'fitting' }],
		};
	}
}
