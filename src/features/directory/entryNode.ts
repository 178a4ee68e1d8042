import * as vscode from 'vscode';
import { bestLink, type Entry, hasEnded, teamSlug } from '../../core/registry/registry';
import { secondName } from '../../core/registry/secondName';
import { entryCard } from '../../host/entryCard';
import { type Fact, factsOf } from '../../host/entryFacts';
import { DEFAULT_ICON } from '../../host/icons';
import { COMMANDS, TREE_ITEMS } from '../../ids';
import { LinkNode } from './linkNode';
import type { TreeContext, TreeNode } from './treeNode';
import { ValueNode } from './valueNode';

/** An entry: its name first, its long name beside it, what it has below it. One click opens its best link. */
export class EntryNode implements TreeNode {
	readonly id: string;
	/** The id of the entry: commands read it, so a row is a valid argument for them. */
	readonly entry: string;

	constructor(
		private readonly context: TreeContext,
		private readonly data: Entry,
		private readonly parent: TreeNode,
	) {
		this.entry = data.id;
		this.id = `entry:${data.id}`;
	}

	getTreeItem(): vscode.TreeItem {
		const { context, data } = this;
		const label = data.short[context.language];
		const hasChildren = data.links.length > 0 || this.#facts().length > 0;
		const item = new vscode.TreeItem(
			label,
			hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
		);
		item.id = this.id;
		item.description = this.#description(label);
		item.iconPath = this.#icon();
		item.contextValue = this.#contextValue();
		item.command = {
			command: COMMANDS.openEntry,
			title: vscode.l10n.t('Open'),
			arguments: [{ entry: data.id }],
		};
		item.accessibilityInformation = { label: this.#accessibleLabel(label) };
		return item;
	}

	getChildren(): readonly TreeNode[] {
		return [
			...this.data.links.map((link, index) => new LinkNode(this.context, this.data, link, index, this)),
			...this.#facts().map((fact) => new ValueNode(this.data, fact, this)),
		];
	}

	getParent(): TreeNode {
		return this.parent;
	}

	getTooltip(): vscode.MarkdownString {
		return entryCard(this.context.registry, this.data, this.context.language, this.context.today);
	}

	#facts(): readonly Fact[] {
		return factsOf(this.context.registry, this.data, this.context.language);
	}

	/**
	 * Grey for what has ended. A whole row is greyed only by way of a resource of its own, and then VS Code drags it as a
	 * file, which an editor opens instead of taking its text.
	 */
	#icon(): vscode.ThemeIcon {
		const { context, data } = this;
		const icon = context.registry.groups.get(data.group)?.icon ?? DEFAULT_ICON;
		return hasEnded(data, context.today)
			? new vscode.ThemeIcon(icon, new vscode.ThemeColor('disabledForeground'))
			: new vscode.ThemeIcon(icon);
	}

	#description(label: string): string {
		const { context, data } = this;
		return [this.#state(), secondName(data, context.language), data.site?.code]
			.filter((part) => part !== undefined && part !== label)
			.join(' · ');
	}

	/** In one or two words: that it has ended, and what continues it. */
	#state(): string | undefined {
		const { context, data } = this;
		if (!hasEnded(data, context.today)) {
			return data.module?.status === 'draft' ? vscode.l10n.t('draft') : undefined;
		}
		const successor = data.successor === undefined ? undefined : context.registry.entries.get(data.successor);
		return successor ? vscode.l10n.t('now {0}', successor.short[context.language]) : vscode.l10n.t('ended');
	}

	#accessibleLabel(label: string): string {
		const { context, data } = this;
		const name = data.name[context.language];
		const long = data.longName?.[context.language];
		const link = bestLink(data, context.language);
		// Begins with what is seen (WCAG 2.1, 2.5.3): people who speak to their computer say that.
		const seen = `${label} ${this.#description(label)}`.trim();
		const parts = [seen, ...[name, long].filter((text) => text !== undefined && !seen.includes(text))];
		if (!link) {
			parts.push(vscode.l10n.t('no link known'));
		}
		return parts.filter((part) => part !== undefined).join(', ');
	}

	#contextValue(): string {
		if (this.data.links.length === 0) {
			return TREE_ITEMS.entry;
		}
		return teamSlug(this.data) === undefined ? TREE_ITEMS.entryWithLink : TREE_ITEMS.entryWithTeam;
	}
}
