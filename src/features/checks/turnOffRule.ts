import * as vscode from 'vscode';
import { ruleKey } from '../../core/checks/ruleKey';
import { RULES, type RuleId } from '../../core/checks/rules';
import { CONFIG_PATH } from '../../core/config/config';
import { withRuleOff } from '../../core/config/withRuleOff';
import { editsBetween } from '../../core/text/editsBetween';
import { showWarning } from '../../host/messages';
import { changeFiles } from '../../host/readme/changeFiles';
import { hasOwnSetting } from '../../host/readme/ruleSettings';
import type { Services } from '../../services';

/**
 * The place where a rule is turned off: a setting that a person already has wins, so it is changed. The configuration of an
 * untrusted folder is neither read nor written.
 */
export function placeToTurnOff(rule: RuleId, uri: vscode.Uri): 'config' | 'setting' {
	const { isTrusted } = vscode.workspace;
	return isTrusted && vscode.workspace.getWorkspaceFolder(uri) && !hasOwnSetting(rule, uri) ? 'config' : 'setting';
}

/** Turns a rule off for everybody who works on the repository of a document, else for the user. */
export async function turnOffRule(services: Services, rule: unknown, uri: unknown): Promise<void> {
	const id = RULES.find((known) => known.id === rule)?.id;
	if (id === undefined) {
		return;
	}
	if (uri instanceof vscode.Uri && placeToTurnOff(id, uri) === 'config') {
		await turnOffInConfig(services, id, uri);
	} else {
		await turnOffInSettings(id, uri instanceof vscode.Uri ? uri : undefined);
	}
}

async function turnOffInConfig({ config, failures }: Services, rule: RuleId, uri: vscode.Uri): Promise<void> {
	const found = await config.of({ uri, isUntitled: false });
	const folder = found?.folder ?? vscode.workspace.getWorkspaceFolder(uri)?.uri;
	if (!folder) {
		return;
	}
	const file = vscode.Uri.joinPath(folder, CONFIG_PATH);
	// The text is read again: what was known of the file may be older than the file.
	const document = found && (await vscode.workspace.openTextDocument(file));
	const text = document?.getText();
	const after = withRuleOff(text ?? '', rule);
	if (after === undefined) {
		await vscode.window.showTextDocument(file);
		const message = vscode.l10n.t('Correct the mistakes in this file first. Then the rule can be turned off.');
		failures.watch('turnOff', showWarning(message));
		return;
	}
	const isDirty = document?.isDirty;
	await changeFiles([{ uri: file, text, edits: editsBetween(text ?? '', after) }], [folder]);
	// Changes that a person has not saved yet are not saved for them.
	if (isDirty === false) {
		await document?.save();
	}
}

/** Changes the setting where it is, the one that is nearest to the document first. */
async function turnOffInSettings(rule: RuleId, uri: vscode.Uri | undefined): Promise<void> {
	const configuration = vscode.workspace.getConfiguration(undefined, uri);
	const found = vscode.workspace.isTrusted ? configuration.inspect(ruleKey(rule)) : undefined;
	const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
	const target =
		found?.workspaceFolderValue !== undefined
			? WorkspaceFolder
			: found?.workspaceValue !== undefined
				? Workspace
				: Global;
	await configuration.update(ruleKey(rule), 'off', target);
}
