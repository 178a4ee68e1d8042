import * as vscode from 'vscode';
import { TREE_ITEMS } from '../../ids';
import { DEFAULT_ICON } from './icons';

/** The facts that the row of a group shows. */
export interface GroupFacts {
	readonly id: string;
	readonly name: string;
	/** The id of a codicon. */
	readonly icon: string | undefined;
	/** The number of entries that the tree shows below. */
	readonly count: number;
	/** Whether the group is a README section, too. */
	readonly hasSection: boolean;
}

/** The id of a group's row, which stays the same whatever the language is. */
export function groupRowId(id: string): string {
	return `group:${id}`;
}

/** Draws the row of a group. */
export function groupItem({ id, name, icon, count, hasSection }: GroupFacts): vscode.TreeItem {
	const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
	item.id = groupRowId(id);
	item.description = String(count);
	item.iconPath = new vscode.ThemeIcon(icon ?? DEFAULT_ICON);
	item.contextValue = hasSection ? TREE_ITEMS.groupWithSection : TREE_ITEMS.group;
	// Begins with the visible text, because people with speech input say it (WCAG 2.1, 2.5.3).
	item.accessibilityInformation = {
		label: count === 1 ? vscode.l10n.t('{0}, 1 entry', name) : vscode.l10n.t('{0}, {1} entries', name, count),
	};
	return item;
}
