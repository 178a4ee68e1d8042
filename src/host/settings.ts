import * as vscode from 'vscode';
import { SETTINGS } from '../ids';

type SettingName = keyof typeof SETTINGS;

/** Reads a setting. A value of a wrong type counts as unset: the user's settings file may hold anything. */
export function readSetting(name: SettingName, scope?: vscode.ConfigurationScope): string {
	const setting = SETTINGS[name];
	const value = vscode.workspace.getConfiguration(undefined, scope).get<unknown>(setting.key);
	return typeof value === 'string' ? value : setting.default;
}

/** Writes a setting of the user; the default, by taking it out. Settings Sync carries it on. */
export async function writeSetting(name: SettingName, value: string): Promise<void> {
	const setting = SETTINGS[name];
	await vscode.workspace
		.getConfiguration()
		.update(setting.key, value === setting.default ? undefined : value, vscode.ConfigurationTarget.Global);
}

/** Whether a change touches one of these settings. */
export function affects(event: vscode.ConfigurationChangeEvent, ...names: readonly SettingName[]): boolean {
	return names.some((name) => event.affectsConfiguration(SETTINGS[name].key));
}
