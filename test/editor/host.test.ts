import * as vscode from 'vscode';
import { testRun } from './index.shared';

describe('host', () => {
	it('is the VS Code that was asked for, with the extension in it', async () => {
		const run = await testRun();
		check(vscode.env.language, run.language);
		check(vscode.env.uiKind === vscode.UIKind.Web && 'importScripts' in globalThis ? 'worker' : 'node', run.host);
		const extension = vscode.extensions.getExtension(run.extension);
		check(extension?.id, run.extension);
	});
});

/** node:assert is not there in the web worker. */
function check(actual: unknown, expected: unknown): void {
	if (actual !== expected) {
		throw Object.assign(new Error(`${actual} is not ${expected}`), { actual, expected });
	}
}
