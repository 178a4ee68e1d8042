import * as vscode from 'vscode';
import { asLanguage, type Language } from '../core/language';
import { SETTINGS } from '../ids';

type SettingName = keyof typeof SETTINGS;
/** The settings whose default has a type. */
type SettingOf<T> = { [N in SettingName]: (typeof SETTINGS)[N]['default'] extends T ? N : never }[SettingName];

/** Reads a text setting. A value of another type counts as unset: the user's settings file may hold anything. */
export function readSetting(name: SettingOf<string>, scope?: vscode.ConfigurationScope): string {
	const setting = SETTINGS[name];
	const value = vscode.workspace.getConfiguration(undefined, scope).get<unknown>(setting.key);
	return typeof value === 'string' ? value : setting.default;
}

/** The language that the person has set; nothing while it follows VS Code. */
export function chosenLanguage(): Language | undefined {
	return asLanguage(readSetting('language'));
}

/** Reads a boolean setting. */
export function readFlag(name: SettingOf<boolean>, scope?: vscode.ConfigurationScope): boolean {
	const setting = SETTINGS[name];
	const value = vscode.workspace.getConfiguration(undefined, scope).get<unknown>(setting.key);
	return typeof value === 'boolean' ? value : setting.default;
}

/** Reads a list of texts from a setting. Other items are ignored. */
export function readList(name: SettingOf<readonly string[]>): readonly string[] {
	const value = vscode.workspace.getConfiguration().get<unknown>(SETTINGS[name].key);
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Writes a user setting; removes it when the value is the default. Settings Sync leaves out those about a person. */
export async function writeSetting(name: SettingOf<string>, value: string): Promise<void> {
	const setting = SETTINGS[name];
	await vscode.workspace
		.getConfiguration()
		.update(setting.key, value === setting.default ? undefined : value, vscode.ConfigurationTarget.Global);
}

/** Whether a change affects one of these settings. */
export function affects(event: vscode.ConfigurationChangeEvent, ...names: readonly SettingName[]): boolean {
	return names.some((name) => event.affectsConfiguration(SETTINGS[name].key));
}
