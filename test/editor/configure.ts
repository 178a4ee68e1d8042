import * as vscode from 'vscode';
import { SETTINGS } from '../../src/ids';
import { NOTHING_MISSING, OF_INITIATIVE } from '../support/settings';

/** Writes settings of the user; `undefined` takes one back to what the suite began with. */
export async function configure(
	values: Partial<Record<keyof typeof SETTINGS, string | boolean | undefined>>,
): Promise<void> {
	for (const [name, value] of Object.entries(values)) {
		const { key } = SETTINGS[name as keyof typeof SETTINGS];
		await write(key, value ?? OF_INITIATIVE[key]);
	}
}

/** Leaves out the hints about missing parts: for tests about what stands in a text. */
export async function hideMissing(): Promise<void> {
	for (const [key, value] of Object.entries(NOTHING_MISSING)) {
		await write(key, value);
	}
}

/** Shows the hints about missing parts again. */
export async function showMissing(): Promise<void> {
	for (const key of Object.keys(NOTHING_MISSING)) {
		await write(key, undefined);
	}
}

async function write(key: string, value: unknown): Promise<void> {
	const configuration = vscode.workspace.getConfiguration();
	// Each write takes a tenth of a second, also where it changes nothing.
	if (configuration.inspect(key)?.globalValue !== value) {
		await configuration.update(key, value, vscode.ConfigurationTarget.Global);
	}
}
