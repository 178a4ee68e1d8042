import * as vscode from 'vscode';
import { needsMembership } from '../../../core/registry/links';
import type { Entry, Link } from '../../../core/registry/registry';
import { decodedAddress } from '../../../core/text/comparableAddress';
import { appendPlain } from '../../../host/entries/cardText';
import { LINK_ICONS } from '../../../host/entries/icons';
import { linkText } from '../../../host/entries/linkText';
import { COMMANDS, TREE_ITEMS } from '../../../ids';
import type { TreeContext, TreeNode } from './treeNode';

/** The row of a link. One click opens it. */
export class LinkNode implements TreeNode {
	readonly id: string;
	readonly entry: string;
	/** The address. Commands read it with the entry. */
	readonly url: string;

	constructor(
		private readonly context: TreeContext,
		entry: Entry,
		private readonly link: Link,
		index: number,
		private readonly parent: TreeNode,
	) {
		this.entry = entry.id;
		this.url = link.url;
		this.id = `${parent.id}/link:${index}`;
	}

	getTreeItem(): vscode.TreeItem {
		const { context, link } = this;
		const label = linkText(link, context.language);
		const address = readable(link.url);
		const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
		item.id = this.id;
		item.description = needsMembership(link) ? vscode.l10n.t('members only · {0}', address) : address;
		item.iconPath = new vscode.ThemeIcon(LINK_ICONS[link.kind]);
		item.contextValue = TREE_ITEMS.link;
		item.command = {
			command: COMMANDS.openEntry,
			title: vscode.l10n.t('Open'),
			arguments: [{ entry: this.entry, url: link.url }],
		};
		item.accessibilityInformation = { label: `${label} ${item.description}` };
		return item;
	}

	getParent(): TreeNode {
		return this.parent;
	}

	getTooltip(): vscode.MarkdownString {
		const tooltip = appendPlain(new vscode.MarkdownString(), this.link.url);
		if (needsMembership(this.link)) {
			appendPlain(
				tooltip.appendMarkdown('\n\n'),
				vscode.l10n.t('Only members of the organisation on GitHub see this page. Others can request access first.'),
			);
		}
		return tooltip;
	}
}

/** A readable address: without scheme and, where possible, without percent-encoding. */
function readable(url: string): string {
	return decodedAddress(url.replace(/^(https:\/\/|mailto:)/, '').replace(/\/$/, ''));
}
