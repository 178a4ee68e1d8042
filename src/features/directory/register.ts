import * as vscode from 'vscode';
import { DisposableStore } from '../../host/disposable';
import { COMMANDS, EXTENSION_ID, WALKTHROUGH } from '../../ids';
import type { Services } from '../../services';
import { register as registerFind } from './find/register';
import { register as registerLinks } from './links/register';
import { register as registerTree } from './tree/register';

/** The directory: its tree, the search over all of it, the links of its entries, and the first steps. */
export function register(services: Services): vscode.Disposable {
	const disposables = new DisposableStore();
	disposables.add(registerTree(services));
	disposables.add(registerFind(services));
	disposables.add(registerLinks(services));
	// The first steps, which VS Code itself shows once, on its welcome page.
	disposables.add(
		services.commands.register(COMMANDS.openWalkthrough, () =>
			vscode.commands.executeCommand('workbench.action.openWalkthrough', `${EXTENSION_ID}#${WALKTHROUGH}`, false),
		),
	);
	return disposables;
}
