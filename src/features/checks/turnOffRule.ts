import * as vscode from 'vscode';
import { ruleKey } from '../../core/checks/ruleKey';
import { RULES, type RuleId } from '../../core/checks/rules';
import { CONFIG_PATH } from '../../core/config/config';
import { withRuleOff } from '../../core/config/withRuleOff';
import { editsBetween } from '../../core/text/editsBetween';
import { showWarning } from '../../host/messages';
import { hasOwnSetting } from '../../host/readme/ruleSettings';
import { workspaceEditOf } from '../../host/readme/textEdits';
import { LinkedPlaces } from '../../host/registry/linkedPlaces';
import type { Services } from '../../services';

/** The place where a rule is turned off: a setting that a person already has wins, so it is changed. */
export function placeToTurnOff(rule: RuleId, uri: vscode.Uri): 'config' | 'setting' {
	return vscode.workspace.getWorkspaceFolder(uri) && !hasOwnSetting(rule, uri) ? 'config' : 'setting';
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
	if (await new LinkedPlaces(folder).has(file)) {
		throw new Error(vscode.l10n.t('{0} is a link. Nothing is written there.', vscode.workspace.asRelativePath(file)));
	}
	const after = withRuleOff(found?.text ?? '', rule);
	if (after === undefined) {
		await vscode.window.showTextDocument(file);
		const message = vscode.l10n.t('Correct the mistakes in this file first. Then the rule can be turned off.');
		failures.watch('turnOff', showWarning(message));
		return;
	}
	if (!found) {
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(after));
		return;
	}
	const document = await vscode.workspace.openTextDocument(file);
	const { isDirty } = document;
	await vscode.workspace.applyEdit(workspaceEditOf(file, document.getText(), editsBetween(document.getText(), after)));
	// Changes that a person has not saved yet are not saved for them.
	if (!isDirty) {
		await document.save();
	}
}

/** Changes the setting where it is, the one that is nearest to the document first. */
async function turnOffInSettings(rule: RuleId, uri: vscode.Uri | undefined): Promise<void> {
	const configuration = vscode.workspace.getConfiguration(undefined, uri);
	const found = configuration.inspect(ruleKey(rule));
	const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
	const target =
		found?.workspaceFolderValue !== undefined
			? WorkspaceFolder
			: found?.workspaceValue !== undefined
				? Workspace
				: Global;
	await configuration.update(ruleKey(rule), 'off', target);
}
