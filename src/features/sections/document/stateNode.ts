import * as vscode from 'vscode';
import { TREE_ITEMS } from '../../../ids';
import type { DocumentNode } from './documentNode';

/** The common state of the rows below. */
export type RowState = 'attention' | 'fine' | 'addable';

/** The row above the findings and sections of one state, with their number. */
export class StateNode implements DocumentNode {
	readonly id: string;

	constructor(
		private readonly state: RowState,
		private readonly children: readonly DocumentNode[],
	) {
		this.id = `state:${state}`;
	}

	getTreeItem(): vscode.TreeItem {
		const label = labelOf(this.state);
		const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
		item.id = this.id;
		item.contextValue = TREE_ITEMS.state;
		item.description = String(this.children.length);
		item.accessibilityInformation = { label: `${label} ${this.children.length}` };
		return item;
	}

	getChildren(): readonly DocumentNode[] {
		return this.children;
	}
}

function labelOf(state: RowState): string {
	switch (state) {
		case 'attention':
			return vscode.l10n.t('Needs attention');
		case 'fine':
			return vscode.l10n.t('Fine');
		case 'addable':
			return vscode.l10n.t('Can be added');
	}
}
