import * as vscode from 'vscode';
import { rulePage as pageOf } from '../../core/checks/rulePage';
import type { RuleId } from '../../core/checks/rules';
import { RULES } from '../../core/checks/rules';
import { languageOfLocale } from '../../core/language';
import type { Registry } from '../../core/registry/registry';
import { SCHEMES } from '../../ids';

/** The URI of the read-only page that explains a rule. The code of a diagnostic links to it. */
export function rulePageUri(rule: RuleId): vscode.Uri {
	return vscode.Uri.from({ scheme: SCHEMES.document, path: pathOf(rule) });
}

/** @returns the page that explains a rule; nothing for a URI of another document. */
export function rulePage({ path }: vscode.Uri, registry: Registry): string | undefined {
	const rule = RULES.find(({ id }) => path === pathOf(id));
	const language = languageOfLocale(vscode.env.language);
	return rule && pageOf(rule, { registry, language, translate: (sentence) => vscode.l10n.t(sentence) });
}

function pathOf(rule: string): string {
	return `/rules/${rule}.md`;
}
