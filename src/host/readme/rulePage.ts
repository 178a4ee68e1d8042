import * as vscode from 'vscode';
import { ruleKey } from '../../core/checks/ruleKey';
import type { RuleId } from '../../core/checks/rules';
import { RULES } from '../../core/checks/rules';
import type { Registry } from '../../core/registry/registry';
import { SCHEMES } from '../../ids';

/** The URI of the read-only page that explains a rule. The code of a diagnostic links to it. */
export function rulePageUri(rule: RuleId): vscode.Uri {
	return vscode.Uri.from({ scheme: SCHEMES.document, path: pathOf(rule) });
}

/**
 * Explains a rule: its findings, the reason for it, an example, and how to turn it off.
 *
 * @returns nothing for a URI of another document.
 */
export function rulePage({ path }: vscode.Uri, registry: Registry): string | undefined {
	const rule = RULES.find(({ id }) => path === pathOf(id));
	if (!rule) {
		return undefined;
	}
	const { id, reports, why } = rule;
	const example = rule.example(registry);
	const found = example && [`## ${vscode.l10n.t('Example')}`, block('md', example.wrong)];
	const mended = example?.right && [vscode.l10n.t('It should read:'), block('md', example.right)];
	return [
		`# ${id}`,
		vscode.l10n.t(reports),
		vscode.l10n.t(why),
		...(found ?? []),
		...(mended || []),
		`## ${vscode.l10n.t('How to turn it off')}`,
		vscode.l10n.t('A comment silences one place, on the line above it:'),
		block('md', `<!-- mii-disable-next-line ${id} -->`),
		vscode.l10n.t('The settings change the severity, or turn the rule off:'),
		block('json', `"${ruleKey(id)}": "off"`),
		vscode.l10n.t('On the command line an option does:'),
		block('sh', `mii-contributor check --rule ${id}=off`),
	]
		.join('\n\n')
		.concat('\n');
}

function pathOf(rule: string): string {
	return `/rules/${rule}.md`;
}

function block(language: string, text: string): string {
	return `\`\`\`${language}\n${text}\n\`\`\``;
}
