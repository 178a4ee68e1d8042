import * as vscode from 'vscode';
import type { RuleSetting } from '../../core/checks/checks';
import { ruleKey } from '../../core/checks/ruleKey';
import type { RULES, RuleId } from '../../core/checks/rules';

const SEVERITIES: ReadonlySet<unknown> = new Set<RuleSetting>(['off', 'error', 'warning', 'information', 'hint']);

/** The user's settings of rules. Default values are left out, so that a problem keeps its own severity. */
export function ruleSettings(uri: vscode.Uri, rules: typeof RULES): Partial<Record<RuleId, RuleSetting>> {
	const configuration = vscode.workspace.getConfiguration(undefined, uri);
	return Object.fromEntries(
		rules.flatMap(({ id, severity }) => {
			const value = configuration.get<unknown>(ruleKey(id));
			return value !== severity && SEVERITIES.has(value) ? [[id, value]] : [];
		}),
	);
}
