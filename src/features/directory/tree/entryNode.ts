import * as vscode from 'vscode';
import { bestLink, needsMembership, teamSlug } from '../../../core/registry/links';
import type { Entry } from '../../../core/registry/registry';
import { entryCard } from '../../../host/entries/entryCard';
import { type Fact, factsOf } from '../../../host/entries/entryFacts';
import { TREE_ITEMS } from '../../../ids';
import { pageIcon, rowDescription, rowLabel, stateIcon } from './entryRow';
import { LinkNode } from './linkNode';
import type { EntryParent, TreeContext, TreeNode } from './treeNode';
import { ValueNode } from './valueNode';

/**
 * The row of an entry, with its links and facts below. As in the Explorer, a click selects and expands it. The icon on the
 * row, Enter or the row of a link opens a page.
 */
export class EntryNode implements TreeNode {
	readonly id: string;
	/** The id of the entry. It makes the row a valid argument of commands. */
	readonly entry: string;

	constructor(
		private readonly context: TreeContext,
		private readonly data: Entry,
		private readonly parent: EntryParent,
	) {
		this.entry = data.id;
		this.id = `entry:${data.id}`;
	}

	/** Whether Enter opens a page. */
	get hasPage(): boolean {
		return this.data.links.length > 0;
	}

	getTreeItem(): vscode.TreeItem {
		const { context, data } = this;
		const label = rowLabel(data, context);
		const item = new vscode.TreeItem(
			label,
			this.getChildren().length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
		);
		item.id = this.id;
		item.description = rowDescription(data, context);
		const icon = this.#icon();
		if (icon) {
			item.iconPath = icon;
		}
		item.contextValue = this.#contextValue();
		item.accessibilityInformation = { label: this.#accessibleLabel(`${label} ${item.description}`.trim()) };
		return item;
	}

	getChildren(): readonly TreeNode[] {
		const { links } = this.data;
		const facts = this.#facts();
		// The row itself opens a single link, so the link needs no row of its own.
		const shown = links.length === 1 && facts.length === 0 ? [] : links;
		// Public pages come first.
		const inOrder = shown.toSorted((a, b) => Number(needsMembership(a)) - Number(needsMembership(b)));
		return [
			...inOrder.map((link) => new LinkNode(this.context, this.data, link, links.indexOf(link), this)),
			...facts.map((fact) => new ValueNode(this.data, fact, this)),
		];
	}

	getParent(): TreeNode {
		return this.parent;
	}

	getTooltip(): vscode.MarkdownString {
		return entryCard(this.context.registry, this.data, this.context.language, this.context.today);
	}

	/** The icon of the state, else of the page that Enter opens. An icon that is equal on every row is left out. */
	#icon(): vscode.ThemeIcon | undefined {
		const state = stateIcon(this.data, this.context);
		return state ?? (this.parent.pagesDiffer ? new vscode.ThemeIcon(pageIcon(this.data, this.context)) : undefined);
	}

	#facts(): readonly Fact[] {
		return factsOf(this.context.registry, this.data, this.context.language);
	}

	/** @param seen the visible text. It comes first because people with speech input say it (WCAG 2.1, 2.5.3). */
	#accessibleLabel(seen: string): string {
		const { context, data } = this;
		const names = [data.name[context.language], data.longName?.[context.language]];
		const parts = [seen, ...names.filter((text) => text !== undefined && !seen.includes(text))];
		if (!bestLink(data, context.language)) {
			parts.push(vscode.l10n.t('no link known'));
		}
		return parts.join(', ');
	}

	#contextValue(): string {
		if (this.data.links.length === 0) {
			return TREE_ITEMS.entry;
		}
		return teamSlug(this.data) === undefined ? TREE_ITEMS.entryWithLink : TREE_ITEMS.entryWithTeam;
	}
}
