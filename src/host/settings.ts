import * as vscode from 'vscode';
import { SETTINGS } from '../ids';

type SettingName = keyof typeof SETTINGS;
/** The settings whose default is of a kind. */
type SettingOf<T> = { [N in SettingName]: (typeof SETTINGS)[N]['default'] extends T ? N : never }[SettingName];

/** Reads a setting. A value of a wrong type counts as unset: the user's settings file may hold anything. */
export function readSetting(name: SettingOf<string>, scope?: vscode.ConfigurationScope): string {
	const setting = SETTINGS[name];
	const value = vscode.workspace.getConfiguration(undefined, scope).get<unknown>(setting.key);
	return typeof value === 'string' ? value : setting.default;
}

/** Reads a setting that is on or off. */
export function readFlag(name: SettingOf<boolean>, scope?: vscode.ConfigurationScope): boolean {
	const setting = SETTINGS[name];
	const value = vscode.workspace.getConfiguration(undefined, scope).get<unknown>(setting.key);
	return typeof value === 'boolean' ? value : setting.default;
}

/** Reads a setting that is a list of texts. What is no text in it counts as not there. */
export function readList(name: SettingOf<readonly string[]>): readonly string[] {
	const value = vscode.workspace.getConfiguration().get<unknown>(SETTINGS[name].key);
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Writes a setting of the user; the default, by taking it out. Settings Sync carries it on. */
export async function writeSetting(name: SettingOf<string>, value: string): Promise<void> {
	const setting = SETTINGS[name];
	await vscode.workspace
		.getConfiguration()
		.update(setting.key, value === setting.default ? undefined : value, vscode.ConfigurationTarget.Global);
}

/** Whether a change touches one of these settings. */
export function affects(event: vscode.ConfigurationChangeEvent, ...names: readonly SettingName[]): boolean {
	return names.some((name) => event.affectsConfiguration(SETTINGS[name].key));
}
