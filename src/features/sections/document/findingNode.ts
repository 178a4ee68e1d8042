import * as vscode from 'vscode';
import type { Finding, RuleId } from '../../../core/checks/checks';
import type { Severity, Span } from '../../../core/problem';
import { Lines } from '../../../core/text/lines';
import { rangeOf } from '../../../host/readme/problemDiagnostic';
import type { CheckedReadme } from '../../../host/readme/readmeChecks';
import { TREE_ITEMS } from '../../../ids';
import type { DocumentNode } from './documentNode';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The rows of the findings in the current README: the most severe first, then in the order of the text. */
export function findingNodes({ source: { uri }, text, findings }: CheckedReadme): readonly DocumentNode[] {
	const lines = new Lines(text);
	const sorted = [...findings].sort(
		(a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.span.start - b.span.start,
	);
	// Findings with the same message share a row, which lists their lines.
	const alike = new Map<string, Finding[]>();
	for (const finding of sorted) {
		const key = `${finding.severity}:${finding.code}:${finding.args.join(':')}`;
		alike.set(key, [...(alike.get(key) ?? []), finding]);
	}
	return [...alike].map(
		([key, [first, ...others]]) =>
			new FindingNode(
				uri,
				first as Finding,
				others.map(lineOf(lines)),
				rangeOf((first as Finding).span, lines),
				`finding:${key}`,
			),
	);
}

function lineOf(lines: Lines): (finding: { readonly span: Span }) => number {
	return ({ span }) => lines.positionAt(span.start).line + 1;
}

/** The row of equal findings. One click goes to the first of them. */
class FindingNode implements DocumentNode {
	/**
	 * @param uri with the range, the argument of commands.
	 * @param others the lines of the further findings.
	 */
	constructor(
		readonly uri: vscode.Uri,
		private readonly finding: Finding,
		private readonly others: readonly number[],
		readonly range: vscode.Range,
		readonly id: string,
	) {}

	/** Limits the quick fixes to those of this finding. */
	get rule(): RuleId {
		return this.finding.rule;
	}

	getTreeItem(): vscode.TreeItem {
		const { message, args, rule } = this.finding;
		const title = vscode.l10n.t(message.title, ...args);
		const item = new vscode.TreeItem(title);
		const where = this.#where();
		item.id = this.id;
		item.contextValue = TREE_ITEMS.finding;
		item.description = where;
		item.tooltip = `${vscode.l10n.t(message.text, ...args)} [${rule}]`;
		item.iconPath = iconOf(this.finding.severity);
		item.accessibilityInformation = { label: `${title} ${where}` };
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

	#where(): string {
		const line = this.range.start.line + 1;
		if (this.others.length === 0) {
			return vscode.l10n.t('line {0}', String(line));
		}
		return `${this.others.length + 1} × · ${vscode.l10n.t('lines {0}', [line, ...this.others].join(', '))}`;
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
