import * as vscode from 'vscode';
import type { Severity } from '../../core/problem';
import type { Finding } from '../../core/readme/checks';
import { Lines } from '../../core/text/lines';
import { rangeOf } from '../../host/problemDiagnostic';
import { problemText } from '../../host/problemText';
import type { CheckedReadme } from '../../host/readmeChecks';
import { TREE_ITEMS } from '../../ids';
import type { DocumentNode } from './documentNode';

/** What the checks found in the README at hand. */
export class FindingsNode implements DocumentNode {
	readonly id = 'findings';

	constructor(
		private readonly uri: vscode.Uri,
		private readonly checked: CheckedReadme,
	) {}

	getTreeItem(): vscode.TreeItem {
		const label = vscode.l10n.t('Findings');
		const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
		const count = this.checked.findings.length;
		item.id = this.id;
		item.description = String(count);
		item.iconPath = new vscode.ThemeIcon('checklist');
		item.accessibilityInformation = { label: `${label} ${count}` };
		return item;
	}

	getChildren(): readonly DocumentNode[] {
		const lines = new Lines(this.checked.text);
		const seen = new Map<string, number>();
		return this.checked.findings.map((finding) => {
			// Of equal sentences the first keeps its id when another one goes.
			const key = `${finding.rule}:${finding.args.join(':')}`;
			const serial = (seen.get(key) ?? 0) + 1;
			seen.set(key, serial);
			return new FindingNode(this.uri, finding, rangeOf(finding.span, lines), `finding:${key}:${serial}`);
		});
	}
}

/** A finding; one click goes there. */
class FindingNode implements DocumentNode {
	/** @param uri and the range name the place as the argument of a command. */
	constructor(
		readonly uri: vscode.Uri,
		private readonly finding: Finding,
		readonly range: vscode.Range,
		readonly id: string,
	) {}

	getTreeItem(): vscode.TreeItem {
		const text = problemText(this.finding);
		const item = new vscode.TreeItem(text);
		const line = vscode.l10n.t('line {0}', String(this.range.start.line + 1));
		item.id = this.id;
		item.contextValue = TREE_ITEMS.finding;
		item.description = line;
		item.tooltip = `${text} [${this.finding.rule}]`;
		item.iconPath = iconOf(this.finding.severity);
		item.accessibilityInformation = { label: `${text} ${line}` };
		item.command = {
			command: 'vscode.open',
			title: vscode.l10n.t('Go to the Finding'),
			arguments: [this.uri, { selection: this.range }],
		};
		return item;
	}

	getChildren(): readonly DocumentNode[] {
		return [];
	}
}

function iconOf(severity: Severity): vscode.ThemeIcon {
	switch (severity) {
		case 'error':
			return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
		case 'warning':
			return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
		case 'information':
			return new vscode.ThemeIcon('info');
		case 'hint':
			return new vscode.ThemeIcon('lightbulb');
	}
}
