import * as vscode from 'vscode';
import type { RuleSetting } from '../../core/checks/checks';
import { ruleKey } from '../../core/checks/ruleKey';
import type { RULES, RuleId } from '../../core/checks/rules';

type RuleSettings = Partial<Record<RuleId, RuleSetting>>;

const SEVERITIES: ReadonlySet<unknown> = new Set<RuleSetting>(['off', 'error', 'warning', 'information', 'hint']);

/**
 * The settings of rules: those of the user, else those of the configuration. Default values are left out, so that a problem
 * keeps its own severity.
 */
export function ruleSettings(uri: vscode.Uri, rules: typeof RULES, configured: RuleSettings = {}): RuleSettings {
	const configuration = vscode.workspace.getConfiguration(undefined, uri);
	return Object.fromEntries(
		rules.flatMap(({ id, severity }) => {
			const value = configuration.get<unknown>(ruleKey(id));
			const isOwn =
				SEVERITIES.has(value) && (value !== severity || (configured[id] !== undefined && hasOwnSetting(id, uri)));
			return isOwn ? [[id, value]] : configured[id] === undefined ? [] : [[id, configured[id]]];
		}),
	);
}

/** Whether the settings of the user or of the workspace say something about a rule. */
export function hasOwnSetting(rule: RuleId, uri: vscode.Uri): boolean {
	const found = vscode.workspace.getConfiguration(undefined, uri).inspect(ruleKey(rule));
	const values = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue];
	return values.some((value) => value !== undefined);
}
