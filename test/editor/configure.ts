import * as vscode from 'vscode';
import { SETTINGS } from '../../src/ids';

/** Writes settings of the user; `undefined` takes one back. */
export async function configure(
	values: Partial<Record<keyof typeof SETTINGS, string | boolean | undefined>>,
): Promise<void> {
	for (const [name, value] of Object.entries(values)) {
		const { key } = SETTINGS[name as keyof typeof SETTINGS];
		await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
	}
}
