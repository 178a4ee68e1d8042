import * as vscode from 'vscode';
import { RULE_IDS, type RuleId } from '../../core/checks/rules/rule';
import type { Registry } from '../../core/registry/registry';
import { SCHEMES } from '../../ids';
import { ruleKey } from './ruleKey';

/** Where a rule is explained: a read-only document. The code of a diagnostic leads there. */
export function rulePageUri(rule: RuleId): vscode.Uri {
	return vscode.Uri.from({ scheme: SCHEMES.document, path: `/rules/${rule}.md` });
}

/** The rule that a document explains, if it is such a document. */
export function ruleOfPage({ path }: vscode.Uri): RuleId | undefined {
	return RULE_IDS.find((rule) => path === `/rules/${rule}.md`);
}

/** Explains a rule: the finding, the reason, an example, and the ways to do without it. */
export async function rulePage(rule: RuleId, registry: Registry): Promise<string> {
	const [{ RULE_TEXTS }, { ruleExample }] = await Promise.all([
		import('../../core/checks/rules/ruleTexts'),
		import('../../core/checks/rules/ruleExamples'),
	]);
	const { finds, why } = RULE_TEXTS[rule];
	const example = ruleExample(rule, registry);
	const found = example && [`## ${vscode.l10n.t('Example')}`, block('md', example.wrong)];
	const mended = example?.right && [vscode.l10n.t('It should read:'), block('md', example.right)];
	return [
		`# ${rule}`,
		vscode.l10n.t(finds),
		vscode.l10n.t(why),
		...(found ?? []),
		...(mended || []),
		`## ${vscode.l10n.t('How to turn it off')}`,
		vscode.l10n.t('A comment silences one place, on the line above it:'),
		block('md', `<!-- mii-disable-next-line ${rule} -->`),
		vscode.l10n.t('The settings change the severity, or turn the rule off:'),
		block('json', `"${ruleKey(rule)}": "off"`),
		vscode.l10n.t('On the command line an option does:'),
		block('sh', `mii-contributor check --rule ${rule}=off`),
	]
		.join('\n\n')
		.concat('\n');
}

function block(language: string, text: string): string {
	return `\`\`\`${language}\n${text}\n\`\`\``;
}
