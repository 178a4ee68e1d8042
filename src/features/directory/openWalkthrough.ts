import * as vscode from 'vscode';
import { COMMANDS, EXTENSION_ID, WALKTHROUGH } from '../../ids';
import type { Services } from '../../services';

/** The first steps, which VS Code itself shows once, on its welcome page. */
export function register({ commands }: Services): vscode.Disposable {
	return commands.register(COMMANDS.openWalkthrough, () =>
		vscode.commands.executeCommand('workbench.action.openWalkthrough', `${EXTENSION_ID}#${WALKTHROUGH}`, false),
	);
}
